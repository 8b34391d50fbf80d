package cn.xinxintong.android;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The app leaves Bouncy Castle out. What it did with it would fail on the phone only, so it is looked for here. */
class NothingReachesBouncyCastleTest {
    @Test
    void neitherDirectlyNorThroughALibrary() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.xinxintong");

        noClasses()
                .that()
                .resideInAPackage("cn.xinxintong.android..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(classes);
    }
}
