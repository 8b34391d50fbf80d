package cn.xinxintong.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.appeal.AppealDecision;
import cn.xinxintong.attendance.calendar.DayException;
import cn.xinxintong.attendance.fence.FenceImport;
import cn.xinxintong.attendance.gate.GateForm;
import cn.xinxintong.auth.FaceProof;
import cn.xinxintong.auth.MobileOutcome;
import cn.xinxintong.auth.PasswordOutcome;
import cn.xinxintong.auth.RealNameOutcome;
import cn.xinxintong.auth.SignInOutcome;
import cn.xinxintong.auth.StepUpOutcome;
import cn.xinxintong.auth.apikey.ApiKeyOutcome;
import cn.xinxintong.auth.correction.CorrectionOutcome;
import cn.xinxintong.auth.face.ChallengeAnswer;
import cn.xinxintong.auth.face.FaceFault;
import cn.xinxintong.auth.password.PasswordFault;
import cn.xinxintong.auth.rights.ClosureOutcome;
import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.rights.OpenMatter;
import cn.xinxintong.auth.rights.RetentionRule;
import cn.xinxintong.auth.sms.CodeAsked;
import cn.xinxintong.auth.sms.CodeCheck;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.staff.StaffOutcome;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.face.Unavailable;
import cn.xinxintong.server.notices.Notices;
import cn.xinxintong.wage.PayCheck;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.card.BindingDecision;
import cn.xinxintong.wage.payroll.ImportDecision;
import cn.xinxintong.wage.payroll.LineDecision;
import cn.xinxintong.wage.payroll.RowFault;
import cn.xinxintong.wage.payroll.SheetDecision;
import cn.xinxintong.wage.record.ConfirmationDecision;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private final Words words = new Words("problems");

    @ParameterizedTest
    @EnumSource(Words.Language.class)
    void everyCodeHasASentenceInEveryLanguage(Words.Language language) {
        assertThat(words.codes(language)).isEqualTo(words.codes(Words.Language.CHINESE));
        assertThat(words.codes(language))
                .containsAll(Arrays.stream(ProblemCode.values()).map(Enum::name).toList())
                .containsAll(Arrays.stream(FenceImport.Fault.values())
                        .map(Enum::name)
                        .toList())
                .containsAll(FieldRules.codes());
    }

    @ParameterizedTest
    @EnumSource(Words.Language.class)
    void everyNoticeEveryCodeEveryVerdictAndEveryReasonOfABankHasASentenceInEveryLanguage(Words.Language language) {
        assertThat(new Words("notices").codes(language)).isEqualTo(names(Notices.Kind.values()));
        assertThat(new Words("sms_codes").codes(language)).isEqualTo(names(CodePurpose.values()));
        assertThat(new Words("pay_check").codes(language)).isEqualTo(names(PayCheck.Verdict.values()));
        assertThat(new Words("bank_reasons").codes(language))
                .isEqualTo(new Words("bank_reasons").codes(Words.Language.CHINESE))
                .containsAll(names(CardReason.values()));
        assertThat(new Words("own_record").codes(language))
                .isEqualTo(new Words("own_record").codes(Words.Language.CHINESE))
                .containsAll(names(Source.values()))
                .containsAll(names(Direction.values()));
        assertThat(new Words("day_exceptions").codes(language)).isEqualTo(names(DayException.Kind.values()));
        assertThat(words.codes(language))
                .containsAll(names(RowFault.Code.values()))
                .containsAll(names(GateForm.Fault.values()))
                .contains("ATTACHMENT_NOT_READABLE");
        assertThat(words.codes(language))
                .containsAll(names(FaceFault.values()).stream()
                        .map(fault -> "FACE_" + fault)
                        .toList());
        assertThat(words.codes(language)).containsAll(names(OpenMatter.values()));
    }

    @ParameterizedTest
    @EnumSource(Words.Language.class)
    void everyKindOfDataHasItsPurposeInEveryLanguage(Words.Language language) {
        Set<String> codes = new HashSet<>(names(DataCategory.values()));
        codes.addAll(names(RetentionRule.Start.values()));

        assertThat(new Words("rights").codes(language)).isEqualTo(codes);
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void everyReasonOfALibraryHasACodeWithItsStatus() {
        Stream<Enum<?>> reasons = Stream.<Enum<?>[]>of(
                        SignInOutcome.Reason.values(),
                        PasswordOutcome.Reason.values(),
                        PasswordFault.values(),
                        CodeAsked.Reason.values(),
                        CodeCheck.Reason.values(),
                        MobileOutcome.Reason.values(),
                        StepUpOutcome.Reason.values(),
                        ApiKeyOutcome.Reason.values(),
                        CorrectionOutcome.Reason.values(),
                        ClosureOutcome.Reason.values(),
                        StaffOutcome.Reason.values(),
                        EntryDecision.Reason.values(),
                        AppealDecision.Reason.values(),
                        Unavailable.Reason.values(),
                        FaceProof.Reason.values(),
                        ChallengeAnswer.Reason.values(),
                        BindingDecision.Reason.values(),
                        ImportDecision.Reason.values(),
                        SheetDecision.Reason.values(),
                        LineDecision.Reason.values(),
                        ConfirmationDecision.Reason.values(),
                        Callback.Reason.values())
                .flatMap(Arrays::stream);

        assertThat(reasons)
                .allSatisfy(r -> assertThat(ProblemCode.of(r).status()).isBetween(400, 599));
        assertThat(ProblemCode.of(RealNameOutcome.REAL_NAME_MISMATCH).status()).isEqualTo(422);
        assertThat(ProblemCode.of(RealNameOutcome.AUTHORITY_UNAVAILABLE).status())
                .isEqualTo(503);
    }
}
