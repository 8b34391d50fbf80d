package cn.xinxintong.server.signin;

import cn.xinxintong.auth.FaceProof;
import cn.xinxintong.auth.face.Picture;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Refusal.FieldFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Frames on their way in, and why a face was not believed. Nothing of a frame is kept or told. */
final class Faces {
    /** The largest body with frames. */
    static final int LARGEST_BODY = 4 << 20;

    private Faces() {}

    /** @throws Refusal that names each that is missing or no picture */
    static List<Picture> frames(@Nullable List<String> frames) {
        if (frames == null) throw Refusal.ofField("frames", "REQUIRED");
        List<Picture> pictures = new ArrayList<>();
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            String field = "frames[" + i + "]";
            String text = frames.get(i);
            if (Objects.isNull(text)) faults.add(new FieldFault(field, "REQUIRED"));
            else
                Picture.parse(text)
                        .ifPresentOrElse(pictures::add, () -> faults.add(new FieldFault(field, "BAD_PICTURE")));
        }
        if (!faults.isEmpty()) throw Refusal.ofFields(ProblemCode.INVALID_FIELDS, faults);
        return pictures;
    }

    /** With the roads beside, and what he can mend. */
    static Refusal refusal(FaceProof.Refused no, String... roads) {
        List<FieldFault> faults = no.faults().stream()
                .map(fault -> new FieldFault("frames", "FACE_" + fault.name()))
                .sorted(Comparator.comparing(FieldFault::code))
                .toList();
        return Refusal.ofTries(no.reason(), no.triesLeft(), no.retryAfter())
                .withFields(faults)
                .withRoads(roads);
    }
}
