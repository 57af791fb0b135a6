package dev.stall.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Why a request was not carried out, for the caller to read. Each API renders it in its own
 * envelope; it never carries another store's business.
 */
public abstract sealed class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Problem(String message) {
    // No stack trace: a refusal is an answer, not a fault.
    super(message, null, false, false);
  }

  /** A field that breaks a rule: its name as in the body, and the rule with what was received. */
  public record Violation(String field, String rule) {}

  /** The input breaks rules. */
  public static final class Invalid extends Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    /** Refuses for all of these reasons. */
    public Invalid(List<Violation> violations) {
      super(sentence(violations));
      this.violations = List.copyOf(violations);
    }

    /** Refuses because of one field. */
    public Invalid(String field, String rule) {
      this(List.of(new Violation(field, rule)));
    }

    /** Refuses the input as a whole. */
    public Invalid(String message) {
      super(message);
      this.violations = List.of();
    }

    /** Returns what is wrong field by field; empty when the input could not be read at all. */
    public List<Violation> violations() {
      return violations;
    }

    private static String sentence(List<Violation> violations) {
      StringBuilder text = new StringBuilder();
      for (Violation violation : violations) {
        text.append(text.isEmpty() ? "" : "; ");
        text.append(violation.field()).append(' ').append(violation.rule());
      }
      return text.append('.').toString();
    }
  }

  /** A rule of the catalogue would be broken. Each API names the field that it came in. */
  public static final class Rejected extends Problem {
    private static final long serialVersionUID = 1L;
    private final transient Rejection reason;

    /** Refuses because of a rule. */
    public Rejected(Rejection reason) {
      super(reason.sentence());
      this.reason = reason;
    }

    /** Returns the rule that would be broken. */
    public Rejection reason() {
      return reason;
    }

    /** Returns the problem as one of a field, or of the input as a whole where there is none. */
    public Invalid in(Optional<String> field) {
      return field
          .map(name -> new Invalid(name, reason.rule()))
          .orElseGet(() -> new Invalid(reason.sentence()));
    }
  }

  /** No key, or none that is known and valid. */
  public static final class Unauthenticated extends Problem {
    private static final long serialVersionUID = 1L;

    /** Refuses with the reason. */
    public Unauthenticated(String message) {
      super(message);
    }
  }

  /** The key is good, but not for this. */
  public static final class Forbidden extends Problem {
    private static final long serialVersionUID = 1L;

    /** Refuses with the reason. */
    public Forbidden(String message) {
      super(message);
    }
  }

  /** A thing that was named does not exist for this caller. */
  public static final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    /** Refuses because there is none of what is named, such as "product". */
    public NotFound(String what) {
      super("There is no such " + what + ".");
    }
  }

  /** Some of several products that were named at once do not exist for this caller. */
  public static final class Missing extends Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<Integer> places;

    /** Refuses because of the products at these places, from 0, of those that were named. */
    public Missing(List<Integer> places) {
      super("There is no such product.");
      this.places = List.copyOf(places);
    }

    /** Returns the places of the products that do not exist, from 0. */
    public List<Integer> places() {
      return places;
    }
  }

  /** Somebody else was faster, again and again, or what is wanted is taken. */
  public static final class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    /** Refuses with the reason. */
    public Conflict(String message) {
      super(message);
    }
  }

  /** The input or the answer is larger than can travel. */
  public static final class TooLarge extends Problem {
    private static final long serialVersionUID = 1L;

    /** Refuses with the reason. */
    public TooLarge(String message) {
      super(message);
    }
  }

  /** The body is of a type that is not read. */
  public static final class Unsupported extends Problem {
    private static final long serialVersionUID = 1L;

    /** Refuses with the reason. */
    public Unsupported(String message) {
      super(message);
    }
  }

  /** More is asked at the moment than the table serves. */
  public static final class Busy extends Problem {
    private static final long serialVersionUID = 1L;

    /** Refuses for now. */
    public Busy() {
      super("The catalogue is busy; try again in a moment.");
    }
  }
}
