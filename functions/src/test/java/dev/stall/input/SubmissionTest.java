package dev.stall.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stall.Multipart;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.form.Body;
import dev.stall.form.Part;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonValue;
import dev.stall.json.JsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubmissionTest {

  private static final String URLENCODED = "application/x-www-form-urlencoded";

  /** Ample for reading each byte once, on any machine; reading all for each would take hours. */
  private static final Duration ONE_READING = Duration.ofMinutes(1);

  private static Body bytes(String contentType, byte[] content) {
    return new Body(contentType, Base64.getEncoder().encodeToString(content), true);
  }

  private static Submission read(Multipart form) {
    return Submission.read(bytes(form.contentType(), form.closed()));
  }

  private static String urlencoded(String form) {
    return JsonWriter.text(Submission.read(new Body(URLENCODED, form, false)).value());
  }

  /** The form of texts whose names are these, each with its own place as its value. */
  private static Multipart named(String names) {
    Multipart form = new Multipart();
    int place = 0;
    for (String name : names.split(" ", -1)) {
      form.text(name, Integer.toString(place));
      place++;
    }
    return form;
  }

  private static Problem.Invalid refused(Multipart form) {
    try {
      read(form);
    } catch (Problem.Invalid invalid) {
      return invalid;
    }
    throw new AssertionError("The form was taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "text/json",
        "text/plain;charset=UTF-8",
        "application/vnd.api+json",
        "application/merge-patch+json",
        "",
      })
  void jsonIsReadUnderAllOfItsTypes(String type) {
    Submission submission = Submission.read(new Body(type, "{\"title\": \"x\"}", false));

    assertThat(submission.fields().text("title", 1, 5)).contains("x");
    assertThat(submission.files()).isEmpty();
    assertThat(submission.files("images")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml",
        "image/png",
        "multipart/mixed",
        "text/html",
        "nonsense",
        "json"
      })
  void whatIsOfAnotherTypeIsUnsupported(String type) {
    assertThatExceptionOfType(Problem.Unsupported.class)
        .isThrownBy(() -> Submission.read(new Body(type, "{}", false)))
        .withMessage(
            "The body is sent as \"%s\"; send application/json, multipart/form-data or"
                + " application/x-www-form-urlencoded.",
            type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "image/png", "", "multipart/form-data"})
  void nothingAtAllIsInvalid(String type) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> Submission.read(new Body(type, "", false)));
  }

  @Test
  void aFormWithoutFieldsIsAnObjectWithoutMembers() {
    assertThat(urlencoded("")).isEqualTo("{}");
    assertThat(read(new Multipart().file("a", "", new byte[0])).value())
        .isEqualTo(JsonReader.read("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a                  | {'a':'0'}",
        "a b                | {'a':'0','b':'1'}",
        "a[b]               | {'a':{'b':'0'}}",
        "a[b] a[c]          | {'a':{'b':'0','c':'1'}}",
        "a[0][b] a[0][c]    | {'a':{'0':{'b':'0','c':'1'}}}",
        "a[] a[]            | {'a':{'0':'0','1':'1'}}",
        "a[3] a[]           | {'a':{'3':'0','4':'1'}}",
        "a[][b] a[][b]      | {'a':{'0':{'b':'0'},'1':{'b':'1'}}}",
        "a[10] a[9] a[0]    | {'a':{'0':'2','9':'1','10':'0'}}",
        "a[2][b] a[1]       | {'a':{'1':'1','2':{'b':'0'}}}",
        "a[01] a[1]         | {'a':{'01':'0','1':'1'}}",
        "a[0] a[b]          | {'a':{'0':'0','b':'1'}}",
        "a[b][0][c]         | {'a':{'b':{'0':{'c':'0'}}}}",
        "a.b                | {'a.b':'0'}",
        "a[999999999] a[]   | {'a':{'999999999':'0','1000000000':'1'}}",
      })
  void namesAreReadAsPhpReadsThem(String names, String tree) {
    assertThat(JsonWriter.text(read(named(names)).value())).isEqualTo(tree.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({
    "a a, a",
    "a[b] a[b], a[b]",
    "a[] a[0], a[0]",
    "a a[0], a[0]",
    "a[0] a, a",
    "a a[], a[]",
    "a[b] a[], a[]",
    "a[] a[b], a[b]",
    "a[b] a[b][c], a[b][c]",
    "a[b][c] a[b], a[b]",
    "a[, a[",
    "a], a]",
    "a]b, a]b",
    "[a], [a]",
    "[], []",
    "a[b, a[b",
    "a[b]c, a[b]c",
    "a[[b]], a[[b]]",
    "a[b]], a[b]]",
  })
  void namesThatClashOrAreMalformedAreRefused(String names, String field) {
    assertThat(refused(named(names)).violations())
        .extracting(Violation::field)
        .containsExactly(field);
  }

  @Test
  void namesAreAsDeepAsJsonMayBeAndNoDeeper() {
    String deepest = "a" + "[a]".repeat(JsonReader.MAX_DEPTH - 1);

    assertThat(read(named(deepest)).fields().has("a")).isTrue();
    assertThat(refused(named(deepest + "[a]"))).hasMessageContaining("deeper than 32 levels");
  }

  @Test
  void aNameAMillionLevelsDeepIsRefusedInOneReading() {
    assertTimeoutPreemptively(
        ONE_READING,
        () -> {
          for (String step : new String[] {"[a]", "[]", "[0]", "["}) {
            assertThat(refused(named("a" + step.repeat(1_000_000))).violations()).hasSize(1);
          }
        });
  }

  @Test
  void longNamesAreReadInOneReadingAndShownShort() {
    assertTimeoutPreemptively(
        ONE_READING,
        () -> {
          String name = "n".repeat(2_000_000);
          assertThat(refused(named(name + " " + name)).violations().get(0).field())
              .isEqualTo("n".repeat(40) + "…");
          assertThat(read(named(name + "[" + name + "]")).fields().has(name)).isTrue();
        });
  }

  @Test
  void aThousandPartsAreReadAndOneMoreIsRefused() {
    Multipart form = new Multipart();
    for (int i = 999; i >= 0; i--) {
      form.text("a[" + i + "]", "x".repeat(1_000));
    }
    Fields all = read(form).fields().object("a").orElseThrow();
    assertThat(all.has("0")).isTrue();
    assertThat(all.has("999")).isTrue();
    assertThat(refused(form.text("b", "x"))).hasMessageContaining("1000 parts");
  }

  @Test
  void aThousandPairsAreReadAndOneMoreIsRefused() {
    assertThat(urlencoded("a[]=x&".repeat(1_000))).startsWith("{\"a\":{\"0\":\"x\",");
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> urlencoded("a[]=x&".repeat(1_001)))
        .withMessageContaining("1000 parts");
  }

  @Test
  void aTextIsKeptAsItIsSent() {
    String text = " <b>é</b>\r\n😀 & שלום= ";

    assertThat(read(new Multipart().text("f", text)).value())
        .isEqualTo(new JsonValue.JsonObject(Map.of("f", new JsonValue.JsonString(text))));
  }

  @Test
  void aTextThatIsNoUtf8IsRefusedByName() {
    byte[] latin = "é".getBytes(StandardCharsets.ISO_8859_1);
    String headers = "Content-Disposition: form-data; name=\"f\"";

    assertThat(refused(new Multipart().part(headers, latin))).hasMessage("f must be UTF-8 text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Disposition: form-data",
        "Content-Disposition: form-data; name=\"\"",
        "Content-Type: text/plain",
      })
  void aPartWithoutANameIsRefused(String headers) {
    assertThat(refused(new Multipart().part(headers, new byte[] {'x'})))
        .hasMessageContaining("without a name");
  }

  @Test
  void aFormThatIsCutOffIsRefusedAsAWhole() {
    Multipart form = named("a b");
    byte[] open = form.open();

    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> Submission.read(bytes(form.contentType(), open)))
        .withMessage("The form is not between the boundaries that the request names.")
        .satisfies(problem -> assertThat(problem.violations()).isEmpty());
  }

  @Test
  void aFormWithoutABoundaryIsRefused() {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> Submission.read(new Body("multipart/form-data", "x", false)))
        .withMessageContaining("boundary");
  }

  @Test
  void filesAreKeptApartUnderTheNameOfTheirArray() {
    Submission submission =
        read(
            new Multipart()
                .file("images[]", "1.png", new byte[] {1})
                .text("images", "text")
                .file("images[7]", "2.png", new byte[] {2})
                .file("images", "3.png", new byte[] {3})
                .file("a[b][]", "4.png", new byte[] {4})
                .file("a[c]", "5.png", new byte[] {5}));

    assertThat(submission.files()).containsOnlyKeys("images", "a[b]", "a[c]");
    assertThat(submission.files("images"))
        .extracting(Part::fileName)
        .containsExactly("1.png", "2.png", "3.png");
    assertThat(submission.files("images"))
        .extracting(Part::content)
        .containsExactly(
            ByteBuffer.wrap(new byte[] {1}),
            ByteBuffer.wrap(new byte[] {2}),
            ByteBuffer.wrap(new byte[] {3}));
    assertThat(submission.files("a[b]").get(0).contentType()).isEqualTo("image/png");
    assertThat(submission.fields().text("images", 1, 10)).contains("text");
  }

  @Test
  void aFileIsReadWithoutCopyingIt() {
    byte[] content = new byte[1_000_000];
    new Random(5).nextBytes(content);

    ByteBuffer read = read(Multipart.of("f", "f.bin", content)).files("f").get(0).content();

    assertThat(read).isEqualTo(ByteBuffer.wrap(content));
    assertThat(read.arrayOffset()).isPositive();
  }

  @Test
  void aFileThatWasNotChosenIsIgnored() {
    Multipart form =
        new Multipart()
            .file("images[]", "", new byte[0])
            .file("images[]", "empty.png", new byte[0])
            .file("images[]", "", new byte[] {1});

    assertThat(read(form).files("images"))
        .extracting(Part::fileName)
        .containsExactly("empty.png", "");
  }

  @Test
  void twentyFilesAreTheMost() {
    Multipart form = new Multipart();
    for (int i = 0; i < 20; i++) {
      form.file("f" + i % 3 + "[]", "x", new byte[] {1});
    }
    assertThat(read(form).files()).hasSize(3);

    assertThat(refused(form.file("more[]", "x", new byte[] {1})).violations())
        .extracting(Violation::field)
        .containsExactly("more[]");
    for (int i = 0; i < 979; i++) {
      form.file("f[]", "x", new byte[] {1});
    }
    assertThat(refused(form)).hasMessageContaining("at most 20 files");
  }

  @Test
  void aFormLargerThanARequestIsTooLarge() {
    Multipart form = Multipart.of("f", "f.bin", new byte[4_400_000]);

    assertThatExceptionOfType(Problem.TooLarge.class)
        .isThrownBy(() -> read(form))
        .withMessageContaining("4400000 bytes");
    assertThat(read(Multipart.of("f", "f.bin", new byte[4_399_000])).files("f")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1&b=2             | {'a':'1','b':'2'}",
        "a=1&&b=2&           | {'a':'1','b':'2'}",
        "a&b=                | {'a':'','b':''}",
        "a=b=c               | {'a':'b=c'}",
        "a%5B0%5D%5Bb%5D=x   | {'a':{'0':{'b':'x'}}}",
        "a+b=c+d%2Be         | {'a b':'c d+e'}",
        "a=%C3%a9            | {'a':'é'}",
        "a=é                 | {'a':'é'}",
      })
  void anUrlencodedFormIsDecoded(String form, String tree) {
    assertThat(urlencoded(form)).isEqualTo(tree.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f=%", "f=%4", "f=%zz", "f=%-1", "f=%C3", "f=%ff", "f=%C0%80"})
  void anUrlencodedTextThatIsGarbledIsRefusedByName(String form) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> urlencoded(form))
        .withMessage("f must be UTF-8 text.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=x", "%=x", "%ff=x"})
  void anUrlencodedNameThatIsNoneIsRefused(String form) {
    assertThatExceptionOfType(Problem.Invalid.class).isThrownBy(() -> urlencoded(form));
  }

  @Test
  void aBodyThatIsNoBase64IsRefused() {
    Body body = new Body(URLENCODED, "%%%", true);

    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> Submission.read(body))
        .withMessageContaining("base64");
  }
}
