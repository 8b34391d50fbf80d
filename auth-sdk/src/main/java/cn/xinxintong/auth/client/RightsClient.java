package cn.xinxintong.auth.client;

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
import java.util.Map;

/**
 * The requests by which a person uses his rights. Copy, deletion and closure need a step-up ({@link SignInClient#stepUp}).
 * Thread-safe.
 */
public final class RightsClient {
    private final Platform platform;

    public RightsClient(Platform platform) {
        this.platform = platform;
    }

    public PlatformAnswer<CorrectionsPage> corrections() {
        return platform.exchange(PlatformRequest.get("/v1/me/data-corrections", Map.of(), CorrectionsPage.class));
    }

    /** @param key the same for the same case sent again */
    public PlatformAnswer<CorrectionForm> correct(NewCorrectionForm form, String key) {
        return platform.exchange(PlatformRequest.create("/v1/me/data-corrections", form, key, CorrectionForm.class));
    }

    /** @param key the same for the same word sent again */
    public PlatformAnswer<CorrectionForm> withdraw(String correctionId, String key) {
        String path = "/v1/me/data-corrections/" + correctionId + "/withdrawal";
        return platform.exchange(
                new PlatformRequest<>(PlatformRequest.Method.POST, path, Map.of(), null, key, CorrectionForm.class));
    }

    /** All that is kept about him. */
    public PlatformAnswer<DataCopyForm> copy() {
        return platform.exchange(PlatformRequest.get("/v1/me/data-copy", Map.of(), DataCopyForm.class));
    }

    /** @param key the same for the same word sent again */
    public PlatformAnswer<Void> delete(DataDeletionForm form, String key) {
        return platform.exchange(PlatformRequest.create("/v1/me/data-deletions", form, key, Void.class));
    }

    /** What closing the account would mean. */
    public PlatformAnswer<ClosureTermsForm> closureTerms() {
        return platform.exchange(PlatformRequest.get("/v1/me/closure", Map.of(), ClosureTermsForm.class));
    }

    /** @param key the same for the same word sent again */
    public PlatformAnswer<ClosureTermsForm> close(ClosureForm form, String key) {
        return platform.exchange(PlatformRequest.create("/v1/me/closure", form, key, ClosureTermsForm.class));
    }
}
