package cn.xinxintong.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.correction.Claim;
import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.rights.OpenMatter;
import cn.xinxintong.auth.wire.ClosureForm;
import cn.xinxintong.auth.wire.ClosureTermsForm;
import cn.xinxintong.auth.wire.CorrectionForm;
import cn.xinxintong.auth.wire.CorrectionsPage;
import cn.xinxintong.auth.wire.DataCopyForm;
import cn.xinxintong.auth.wire.DataDeletionForm;
import cn.xinxintong.auth.wire.NewCorrectionForm;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import cn.xinxintong.wire.PlatformUnreachableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RightsClientTest {
    private final List<PlatformRequest<?>> asked = new ArrayList<>();
    private final RightsClient client = new RightsClient(new Platform() {
        @Override
        public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
            asked.add(request);
            throw new PlatformUnreachableException(
                    PlatformUnreachableException.Reason.OFFLINE, new IOException("nobody"));
        }
    });

    private void asks(Runnable call, PlatformRequest<?> expected) {
        assertThatThrownBy(call::run).isInstanceOf(PlatformUnreachableException.class);
        assertThat(asked).isEqualTo(List.of(expected));
        asked.clear();
    }

    @Test
    void everyRightIsOneRequestAndWhatWritesMaySafelyBeSentAgain() {
        NewCorrectionForm wrong = new NewCorrectionForm(Claim.Subject.OTHER, "少记一天", "写错");
        DataDeletionForm notices = new DataDeletionForm(DataCategory.NOTICES);
        ClosureForm closure = new ClosureForm(List.of(OpenMatter.WAGE_PENDING));

        asks(client::corrections, PlatformRequest.get("/v1/me/data-corrections", Map.of(), CorrectionsPage.class));
        asks(
                () -> client.correct(wrong, "k"),
                PlatformRequest.create("/v1/me/data-corrections", wrong, "k", CorrectionForm.class));
        asks(
                () -> client.withdraw("c1", "k"),
                new PlatformRequest<>(
                        Method.POST,
                        "/v1/me/data-corrections/c1/withdrawal",
                        Map.of(),
                        null,
                        "k",
                        CorrectionForm.class));
        asks(client::copy, PlatformRequest.get("/v1/me/data-copy", Map.of(), DataCopyForm.class));
        asks(
                () -> client.delete(notices, "k"),
                PlatformRequest.create("/v1/me/data-deletions", notices, "k", Void.class));
        asks(client::closureTerms, PlatformRequest.get("/v1/me/closure", Map.of(), ClosureTermsForm.class));
        asks(
                () -> client.close(closure, "k"),
                PlatformRequest.create("/v1/me/closure", closure, "k", ClosureTermsForm.class));
    }
}
