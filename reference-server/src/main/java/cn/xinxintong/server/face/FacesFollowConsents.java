package cn.xinxintong.server.face;

import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.ConsentStore;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.face.TemplateStore;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Consents, with whose withdrawal a worker's face goes too, in the same transaction (个人信息保护法 art. 47 (3)). Thread-safe. */
public final class FacesFollowConsents implements ConsentStore {
    private final ConsentStore consents;
    private final TemplateStore templates;

    public FacesFollowConsents(ConsentStore consents, TemplateStore templates) {
        this.consents = consents;
        this.templates = templates;
    }

    @Override
    public void append(Consent consent) {
        consents.append(consent);
    }

    @Override
    public void appendWithdrawal(WorkerId worker, UUID consent, Instant at) {
        consents.appendWithdrawal(worker, consent, at);
        boolean isOfFace =
                consents.of(worker).stream().anyMatch(c -> c.id().equals(consent) && c.purpose() == Purpose.FACE);
        if (isOfFace) templates.withdraw(worker);
    }

    @Override
    public List<Consent> of(WorkerId worker) {
        return consents.of(worker);
    }

    @Override
    public Map<UUID, Instant> withdrawnBy(WorkerId worker) {
        return consents.withdrawnBy(worker);
    }
}
