package cn.xinxintong.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.xinxintong.entry.Acceptance;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The house of docs/decisions/0001 and its rules, as far as class files show them. */
@AnalyzeClasses(packages = "cn.xinxintong", importOptions = ArrowsTest.MainCodeOnly.class)
class ArrowsTest {
    private static final String JDK = "java..";
    private static final String JSPECIFY = "org.jspecify..";
    private static final String VALIDATION_API = "jakarta.validation..";
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation..";

    private static final String IDENTITY = "cn.xinxintong.identity..";
    private static final String MONEY = "cn.xinxintong.money..";
    private static final String PLACE = "cn.xinxintong.place..";
    private static final String CONSENT = "cn.xinxintong.consent..";
    private static final String ENTRY_ITSELF = "cn.xinxintong.entry";
    private static final String ENTRY_WIRE = "cn.xinxintong.entry.wire..";
    private static final String CRYPTO = "cn.xinxintong.crypto..";
    private static final String WIRE = "cn.xinxintong.wire..";
    private static final String VALIDATION = "cn.xinxintong.validation..";
    private static final String[] CORE = {
        IDENTITY, MONEY, PLACE, CONSENT, ENTRY_ITSELF, ENTRY_WIRE, CRYPTO, WIRE, VALIDATION
    };

    private static final String AUTH = "cn.xinxintong.auth..";
    private static final String ATTENDANCE = "cn.xinxintong.attendance..";
    private static final String WAGE = "cn.xinxintong.wage..";
    private static final String FACE = "cn.xinxintong.face..";
    private static final String SERVER = "cn.xinxintong.server..";
    private static final String SANDBOX_BANK = "cn.xinxintong.sandboxbank..";
    private static final String ANDROID = "cn.xinxintong.android..";

    private static final String EVERY_WIRE = "cn.xinxintong..wire..";
    private static final String EVERY_CLIENT = "cn.xinxintong.*.client..";
    private static final String BANK_HTTP = "cn.xinxintong.wage.bank.http..";

    private static final String BANK_SIGNATURE = "cn.xinxintong.wage.bank.signature..";
    private static final String BANK_WIRE = "cn.xinxintong.wage.bank.wire..";
    private static final String SUN_HTTP = "com.sun.net.httpserver..";

    private static final DescribedPredicate<JavaClass> ARE_IN_A_LIBRARY =
            resideOutsideOfPackages(SERVER, SANDBOX_BANK, ANDROID).as("are in a library");

    // Rule 1: a library sees core-domain and never a sibling.

    @ArchTest
    static final ArchRule authSeesNoSibling = noneSees(AUTH, ATTENDANCE, WAGE, FACE, SERVER, SANDBOX_BANK, ANDROID);

    @ArchTest
    static final ArchRule attendanceSeesNoSibling =
            noneSees(ATTENDANCE, AUTH, WAGE, FACE, SERVER, SANDBOX_BANK, ANDROID);

    @ArchTest
    static final ArchRule wageSeesNoSibling = noneSees(WAGE, AUTH, ATTENDANCE, FACE, SERVER, SANDBOX_BANK, ANDROID);

    @ArchTest
    static final ArchRule faceSeesNoSibling = noneSees(FACE, AUTH, ATTENDANCE, WAGE, SERVER, SANDBOX_BANK, ANDROID);

    @ArchTest
    static final ArchRule everyLibraryClassIsInARoomOfTheHouse =
            classes().that(ARE_IN_A_LIBRARY).should().resideInAnyPackage(withCore(AUTH, ATTENDANCE, WAGE, FACE));

    @ArchTest
    static final ArchRule theSandboxBankSeesTheCoreAndThePortOfABank = onlySees(
            SANDBOX_BANK,
            withCore(
                    "cn.xinxintong.wage.bank",
                    BANK_SIGNATURE,
                    BANK_WIRE,
                    "com.fasterxml.jackson..",
                    JDK,
                    SUN_HTTP,
                    JSPECIFY));

    // Rule 2: the arrows inside core-domain, and out of it.

    @ArchTest
    static final ArchRule identityNeedsTheJdkAlone = onlySees(IDENTITY, JDK);

    @ArchTest
    static final ArchRule moneyNeedsTheJdkAlone = onlySees(MONEY, JDK);

    @ArchTest
    static final ArchRule placeNeedsTheJdkAlone = onlySees(PLACE, JDK);

    @ArchTest
    static final ArchRule consentSeesIdentity = onlySees(CONSENT, IDENTITY, JDK, JSPECIFY);

    @ArchTest
    static final ArchRule entrySeesIdentityConsentAndMoney =
            onlySees(ENTRY_ITSELF, IDENTITY, CONSENT, MONEY, JDK, JSPECIFY);

    @ArchTest
    static final ArchRule theFormsOfEntrySeeEntryAndTheFormsOfValues = onlySees(
            ENTRY_WIRE,
            ENTRY_ITSELF,
            IDENTITY,
            MONEY,
            PLACE,
            WIRE,
            VALIDATION,
            JACKSON_ANNOTATIONS,
            VALIDATION_API,
            JDK,
            JSPECIFY);

    @ArchTest
    static final ArchRule cryptoSeesNothingOfOurs =
            onlySees(CRYPTO, "org.bouncycastle..", JDK, "javax.crypto..", JSPECIFY);

    @ArchTest
    static final ArchRule wireSeesValues =
            onlySees(WIRE, IDENTITY, MONEY, PLACE, JACKSON_ANNOTATIONS, VALIDATION_API, JDK, JSPECIFY);

    @ArchTest
    static final ArchRule validationSeesValues =
            onlySees(VALIDATION, IDENTITY, MONEY, PLACE, VALIDATION_API, JDK, JSPECIFY);

    // Rule 3: who may touch which library of others.

    @ArchTest
    static final ArchRule bouncyCastleOnlyInCrypto =
            onlyIn("org.bouncycastle..").orIn(CRYPTO);

    @ArchTest
    static final ArchRule okHttpOnlyInClientsAndApplications =
            onlyIn("okhttp3..", "okio..").orIn("cn.xinxintong.auth.client..", BANK_HTTP, SERVER, ANDROID);

    @ArchTest
    static final ArchRule onnxRuntimeOnlyInFaceOnnx = onlyIn("ai.onnxruntime..").orIn("cn.xinxintong.face.onnx..");

    @ArchTest
    static final ArchRule webAndSqlOnlyInTheServer = onlyIn(
                    "io.javalin..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet..",
                    "org.jdbi..",
                    "com.zaxxer..",
                    "org.flywaydb..",
                    "org.postgresql..",
                    "java.sql..",
                    "javax.sql..")
            .orIn(SERVER);

    @ArchTest
    static final ArchRule androidOnlyInTheAndroidApp =
            onlyIn("android..", "androidx..").orIn(ANDROID);

    @ArchTest
    static final ArchRule picturesAreDecodedInImageioOnly =
            onlyIn("javax.imageio..", "java.awt..").orIn("cn.xinxintong.face.imageio..", SERVER);

    // Rule 5: no library logs, starts threads, keeps static state, or takes time, chance and settings from the air.

    @ArchTest
    static final ArchRule noLibraryTakesTimeOrChanceFromTheAir = noClasses()
            .that(ARE_IN_A_LIBRARY)
            .should()
            .accessTargetWhere(target("time", owner -> owner.startsWith("java.time."), ArrowsTest::readsTheClock))
            .orShould()
            .accessTargetWhere(target("time", "java.lang.System"::equals, named("currentTimeMillis", "nanoTime")))
            .orShould()
            .accessTargetWhere(target("chance", "java.util.UUID"::equals, named("randomUUID")))
            .orShould()
            .accessTargetWhere(target("chance", "java.lang.Math"::equals, named("random")))
            .orShould()
            .accessTargetWhere(target(
                    "chance",
                    Set.of("java.util.Random", "java.security.SecureRandom")::contains,
                    named("<init>", "getInstanceStrong")))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

    @ArchTest
    static final ArchRule noLibraryReadsTheEnvironment = noClasses()
            .that(ARE_IN_A_LIBRARY)
            .should()
            .accessTargetWhere(target(
                    "environment",
                    "java.lang.System"::equals,
                    named("getenv", "getProperty", "setProperty", "getProperties")))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.ServiceLoader");

    @ArchTest
    static final ArchRule noLibraryLogs = noClasses()
            .that(ARE_IN_A_LIBRARY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "ch.qos.logback..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.System\\$Logger.*")
            .orShould()
            .accessTargetWhere(target("console", "java.lang.System"::equals, named("out", "err")))
            .orShould()
            .accessTargetWhere(target("console", owner -> true, named("printStackTrace")));

    @ArchTest
    static final ArchRule noLibraryStartsAThread = noClasses()
            .that(ARE_IN_A_LIBRARY)
            .should()
            .accessTargetWhere(target("thread", "java.lang.Thread"::equals, named("<init>", "start")))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Timer|concurrent\\.(Executors|ForkJoinPool|\\w*ThreadPoolExecutor))");

    @ArchTest
    static final ArchRule noLibraryRegistersAProvider = noClasses()
            .that(ARE_IN_A_LIBRARY)
            .should()
            .accessTargetWhere(
                    target("provider", "java.security.Security"::equals, named("addProvider", "insertProviderAt")));

    @ArchTest
    static final ArchRule noLibraryKeepsStaticState = fields().that()
            .areDeclaredInClassesThat(ARE_IN_A_LIBRARY)
            .and()
            .areStatic()
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(resideInAnyPackage("java.util.concurrent..")
                    .or(describe("mutable by name", type -> type.getSimpleName()
                            .matches("ThreadLocal|StringBuilder|Random|.*Cache"))));

    // Rule 6: wire records, and who may turn them into JSON.

    @ArchTest
    static final ArchRule objectMapperOnlyInClientsAndApplications =
            onlyIn("com.fasterxml.jackson.databind..").orIn(EVERY_CLIENT, BANK_HTTP, SERVER, SANDBOX_BANK, ANDROID);

    @ArchTest
    static final ArchRule everyWireComponentBearsItsJsonName = fields().that()
            .areDeclaredInClassesThat(describe("are wire records", ArrowsTest::isWireRecord))
            .and()
            .areNotStatic()
            .should(bearItsJsonName());

    @ArchTest
    static final ArchRule noComponentIsAbsentOutsideTheWire = classes()
            .that()
            .areRecords()
            .and(ARE_IN_A_LIBRARY)
            .and()
            .resideOutsideOfPackage(EVERY_WIRE)
            .and()
            .areNotAssignableTo(Acceptance.class) // one text for each tick, and a tick that is not there
            .should(haveNoComponent(
                    "that may be null", c -> c.getAnnotatedType().isAnnotationPresent(Nullable.class)));

    // STYLE: values and names.

    @ArchTest
    static final ArchRule noRecordHoldsAnArray = classes()
            .that()
            .areRecords()
            .and(ARE_IN_A_LIBRARY)
            .should(haveNoComponent("that is an array", c -> c.getType().isArray()));

    @ArchTest
    static final ArchRule classesAreNamedForWhatTheyAre = noClasses()
            .should()
            .haveNameMatching(
                    ".*(Manager|Service|Utils?|Helper|Handler|Processor|Data|Info|Common|Impl|DTO|Dto|VO|Vo)(\\$.*)?")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*");

    private static ArchRule noneSees(String room, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule onlySees(String room, String... others) {
        String[] seen = Stream.concat(Stream.of(room), Stream.of(others)).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(seen);
    }

    private static OnlyIn onlyIn(String... foreign) {
        return rooms -> noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign);
    }

    @FunctionalInterface
    private interface OnlyIn {
        ArchRule orIn(String... rooms);
    }

    private static String[] withCore(String... libraries) {
        return Stream.concat(Arrays.stream(CORE), Arrays.stream(libraries)).toArray(String[]::new);
    }

    /** An access to a member of such an owner: a call, a method reference, or the reading of a field. */
    private static DescribedPredicate<JavaAccess<?>> target(
            String what, Predicate<String> owner, Predicate<JavaAccess<?>> member) {
        return describe(
                what + " from the air",
                access -> owner.test(access.getTargetOwner().getFullName()) && member.test(access));
    }

    private static Predicate<JavaAccess<?>> named(String... names) {
        return access -> Arrays.asList(names).contains(access.getName());
    }

    /** {@code now()} and {@code now(ZoneId)} read the clock of the machine, {@code now(Clock)} does not. */
    private static boolean readsTheClock(JavaAccess<?> access) {
        boolean machines = access.getName().equals("now")
                && !access.getTarget().getFullName().endsWith("(java.time.Clock)");
        return machines
                || access.getName().matches("system(UTC|DefaultZone)?|systemDefault|tick(Millis|Seconds|Minutes)");
    }

    /** A {@code Platform…} record is what a call is made of, and never JSON. */
    private static boolean isWireRecord(JavaClass type) {
        return type.isRecord()
                && type.getPackageName().matches("cn\\.xinxintong\\.(.*\\.)?wire")
                && !type.getName().startsWith("cn.xinxintong.wire.Platform");
    }

    private static ArchCondition<JavaField> bearItsJsonName() {
        return new ArchCondition<>("bear @JsonProperty with their own name") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean named = field.isAnnotatedWith(JsonProperty.class)
                        && field.getAnnotationOfType(JsonProperty.class).value().equals(field.getName())
                        && field.getModifiers().contains(JavaModifier.FINAL);
                events.add(new SimpleConditionEvent(field, named, field.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoComponent(String what, Predicate<RecordComponent> unwanted) {
        return new ArchCondition<>("have no component " + what) {
            @Override
            public void check(JavaClass record, ConditionEvents events) {
                for (RecordComponent component : record.reflect().getRecordComponents()) {
                    String name = record.getFullName() + "." + component.getName();
                    events.add(new SimpleConditionEvent(record, !unwanted.test(component), name));
                }
            }
        };
    }

    /** Neither tests nor the fakes that libraries ship for tests. */
    static final class MainCodeOnly implements ImportOption {
        private final ImportOption noTests = new ImportOption.DoNotIncludeTests();

        @Override
        public boolean includes(Location location) {
            return noTests.includes(location) && !location.contains("-tests.jar");
        }
    }
}
