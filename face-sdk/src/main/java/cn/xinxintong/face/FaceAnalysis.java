package cn.xinxintong.face;

import java.util.Set;

/** What is to be seen in a frame. */
public sealed interface FaceAnalysis permits FaceAnalysis.Analysed, Unavailable {

    /**
     * The frame was looked at.
     *
     * @param faults what is wrong with it; empty if it holds one face that can be used
     */
    record Analysed(Set<FaceQuality> faults) implements FaceAnalysis {
        public Analysed {
            faults = Set.copyOf(faults);
        }
    }
}
