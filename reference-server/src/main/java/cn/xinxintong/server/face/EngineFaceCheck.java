package cn.xinxintong.server.face;

import cn.xinxintong.auth.face.FaceCheck;
import cn.xinxintong.auth.face.FaceFault;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.face.FaceShown;
import cn.xinxintong.auth.face.FaceVerdict;
import cn.xinxintong.auth.face.Picture;
import cn.xinxintong.face.Challenge;
import cn.xinxintong.face.ChallengeOffer;
import cn.xinxintong.face.FaceAnalysis;
import cn.xinxintong.face.FaceEngine;
import cn.xinxintong.face.FaceTemplate;
import cn.xinxintong.face.FaceVerdict.Reason;
import cn.xinxintong.face.Frame;
import cn.xinxintong.face.TemplateStore;
import cn.xinxintong.face.Unavailable;
import cn.xinxintong.identity.WorkerId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The face library behind the port of sign-in. Every frame is looked at first, whoever's face it is held against; only what
 * that finds is told as a fault. Whether a face is alive and did what was asked is not told apart from whose it is. Thread-safe.
 */
public final class EngineFaceCheck implements FaceCheck {
    private static final FaceVerdict UNREADABLE = new FaceVerdict.Reject(Set.of(FaceFault.UNREADABLE));

    private final FaceEngine engine;
    private final TemplateStore templates;
    private final Function<Picture, Optional<Frame>> decoder;

    /** @param decoder empty if the picture cannot be read, or has too many pixels */
    public EngineFaceCheck(FaceEngine engine, TemplateStore templates, Function<Picture, Optional<Frame>> decoder) {
        this.engine = engine;
        this.templates = templates;
        this.decoder = decoder;
    }

    /** No model: the answer is that it cannot be told, and no picture is decoded. */
    public static FaceCheck withoutModel(TemplateStore templates) {
        return new EngineFaceCheck(FaceEngine.withoutModel(), templates, picture -> Optional.empty());
    }

    @Override
    public Optional<List<FaceMove>> moves(FacePurpose purpose) {
        ChallengeOffer offer = engine.challenge(purposeOf(purpose));
        if (!(offer instanceof ChallengeOffer.Offered offered)) return Optional.empty();
        return Optional.of(offered.challenge().moves().stream()
                .map(move -> FaceMove.valueOf(move.name()))
                .toList());
    }

    private static Challenge.Purpose purposeOf(FacePurpose purpose) {
        return Challenge.Purpose.valueOf(purpose.name());
    }

    @Override
    public FaceVerdict check(WorkerId worker, FaceShown shown) {
        Optional<FaceTemplate> enrolled = templates.latest(worker);
        if (enrolled.isEmpty()) return notEnrolled(checkNobody(shown));
        List<Frame> frames = decoded(shown);
        FaceVerdict ofFrames = look(shown, frames);
        if (!isGood(ofFrames)) return ofFrames;
        return verdict(engine.verify(enrolled.get(), challenge(shown), frames));
    }

    private static FaceVerdict notEnrolled(FaceVerdict ofFrames) {
        return ofFrames instanceof FaceVerdict.Reject no ? new FaceVerdict.NotEnrolled(no.faults()) : ofFrames;
    }

    private static Challenge challenge(FaceShown shown) {
        List<Challenge.Move> moves = shown.challenge().moves().stream()
                .map(move -> Challenge.Move.valueOf(move.name()))
                .toList();
        return new Challenge(shown.challenge().id(), moves, shown.challenge().endsAt(), purposeOf(shown.purpose()));
    }

    private static FaceVerdict verdict(cn.xinxintong.face.FaceVerdict verdict) {
        if (verdict instanceof cn.xinxintong.face.FaceVerdict.Accept) return new FaceVerdict.Accept();
        if (verdict instanceof cn.xinxintong.face.FaceVerdict.Review) return new FaceVerdict.Review();
        if (verdict instanceof cn.xinxintong.face.FaceVerdict.Reject no) {
            return no.reasons().contains(Reason.TEMPLATE_OUTDATED)
                    ? new FaceVerdict.NotEnrolled(Set.of())
                    : new FaceVerdict.Reject(Set.of());
        }
        return new FaceVerdict.Unavailable();
    }

    /** A template is made, which takes as long as a comparison, and forgotten. */
    @Override
    public FaceVerdict checkNobody(FaceShown shown) {
        List<Frame> frames = decoded(shown);
        FaceVerdict ofFrames = look(shown, frames);
        if (!isGood(ofFrames)) return ofFrames;
        return engine.enroll(frames) instanceof Unavailable ? new FaceVerdict.Unavailable() : ofFrames;
    }

    private static boolean isGood(FaceVerdict ofFrames) {
        return ofFrames instanceof FaceVerdict.Reject no && no.faults().isEmpty();
    }

    private List<Frame> decoded(FaceShown shown) {
        return shown.frames().stream().map(decoder).flatMap(Optional::stream).toList();
    }

    /** A rejection with the faults of all frames if none of them can be used; without any if one can. */
    private FaceVerdict look(FaceShown shown, List<Frame> frames) {
        if (engine.challenge(purposeOf(shown.purpose())) instanceof Unavailable) return new FaceVerdict.Unavailable();
        if (frames.size() < shown.frames().size()) return UNREADABLE;
        List<Set<FaceFault>> faults = new ArrayList<>();
        for (Frame frame : frames) {
            if (!(engine.analyze(frame) instanceof FaceAnalysis.Analysed seen)) return new FaceVerdict.Unavailable();
            faults.add(faults(seen));
        }
        boolean oneIsGood = faults.stream().anyMatch(Set::isEmpty);
        Set<FaceFault> all = EnumSet.noneOf(FaceFault.class);
        faults.forEach(all::addAll);
        return new FaceVerdict.Reject(oneIsGood ? Set.of() : all);
    }

    private static Set<FaceFault> faults(FaceAnalysis.Analysed seen) {
        Set<FaceFault> faults = EnumSet.noneOf(FaceFault.class);
        seen.faults().forEach(fault -> faults.add(FaceFault.valueOf(fault.name())));
        return faults;
    }
}
