package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NEXT_PASSWORD;
import static cn.xinxintong.auth.AuthWorld.ZHANG;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.Collection.AlreadyOpen;
import cn.xinxintong.auth.Collection.NameMismatch;
import cn.xinxintong.auth.Collection.Opened;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OnSiteCollectionTest {
    private final AuthWorld world = new AuthWorld();

    @Test
    void opensAnAccountThatIsNotVerifiedYet() {
        var collection = world.collection.collect(People.ZHANG_NUMBER, People.ZHANG_NAME);

        assertThat(collection).isInstanceOf(Opened.class);
        assertThat(world.zhang().realName()).isEqualTo(RealName.NOT_VERIFIED);
        assertThat(world.zhang().standing()).isEqualTo(Account.Standing.ACTIVE);
        assertThat(world.zhang().name()).isEqualTo(People.ZHANG_NAME);
    }

    @Test
    void theInitialPasswordIsTheLastSixOfTheNumber() {
        world.collect(People.ZHANG_NUMBER);

        assertThat(world.signIn(People.ZHANG_NUMBER.lastSix())).isInstanceOf(SignedIn.class);
    }

    @Test
    void theOneTimeCodeHasEightDigitsAndIsNotKeptInReadableForm() {
        String code = world.collect(People.ZHANG_NUMBER);

        assertThat(code).matches("[0-9]{8}");
        assertThat(((Credential.Initial) world.zhang().credential()).oneTimeCodeHash())
                .startsWith("$argon2id$")
                .doesNotContain(code);
    }

    @Test
    void theOneTimeCodeHasAsciiDigitsInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(world.collect(People.ZHANG_NUMBER)).matches("[0-9]{8}");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aWorkerCollectedTwiceKeepsHisAccountAndPassword() {
        AuthWorld known = AuthWorld.withZhang();

        assertThat(known.collection.collect(People.ZHANG_NUMBER, People.ZHANG_NAME))
                .isEqualTo(new AlreadyOpen(People.ZHANG));
        assertThat(known.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void theSameNumberWithAnotherNameIsToldAndChangesNothing() {
        world.collect(People.ZHANG_NUMBER);

        assertThat(world.collection.collect(People.ZHANG_NUMBER, People.ALIM_NAME))
                .isEqualTo(new NameMismatch());
        assertThat(world.zhang().name()).isEqualTo(People.ZHANG_NAME);
    }

    @Test
    void theCodeOnPaperIsForTheFirstPasswordOnly() {
        String code = world.collect(People.ZHANG_NUMBER);
        var session = world.in(People.ZHANG_NUMBER.lastSix(), code).started().session();
        world.change(session, People.ZHANG_NUMBER.lastSix(), "", NEXT_PASSWORD);

        assertThat(world.signIn(ZHANG, NEXT_PASSWORD, code)).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void theNumberThatHeNamesIsBound() {
        world.collect(People.ZHANG_NUMBER);

        assertThat(world.collection.bindMobile(People.ZHANG, MOBILE)).isTrue();
        assertThat(world.collection.bindMobile(People.ZHANG, MOBILE)).isTrue();
        assertThat(world.accounts.mobileOf(People.ZHANG)).contains(MOBILE);
        assertThat(world.accounts.mobileBoundAt(People.ZHANG)).contains(world.clock.instant());
    }

    @Test
    void noOfficerBindsANumberToWhoHasOneOrHasAPasswordOfHisOwn() {
        world.collect(People.ZHANG_NUMBER);
        world.collection.bindMobile(People.ZHANG, MOBILE);
        AuthWorld known = AuthWorld.withZhang();

        assertThat(world.collection.bindMobile(People.ZHANG, new MobileNumber("13899990002")))
                .isFalse();
        assertThat(known.collection.bindMobile(People.ZHANG, MOBILE)).isFalse();
        assertThat(known.accounts.mobileOf(People.ZHANG)).isEmpty();
    }

    @Test
    void ofTwoOfficersAtOnceTheSecondFindsTheAccountOpen() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(2);
        Callable<Collection> collecting = () -> world.collection.collect(People.ZHANG_NUMBER, People.ZHANG_NAME);
        try {
            List<Collection> outcomes = new ArrayList<>();
            for (Future<Collection> f : officers.invokeAll(List.of(collecting, collecting))) outcomes.add(f.get());

            assertThat(outcomes).hasAtLeastOneElementOfType(Opened.class).contains(new AlreadyOpen(People.ZHANG));
        } finally {
            officers.shutdownNow();
        }
    }
}
