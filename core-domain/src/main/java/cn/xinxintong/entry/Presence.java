package cn.xinxintong.entry;

import java.util.UUID;

/** How somebody shows that it is he who enters. A face is never the only road. */
public sealed interface Presence {

    /** The labour officer of the project saw him and his identity card. */
    record SeenByOfficer(UUID officer) implements Presence {}

    /** He showed his face to a challenge that the platform had set. */
    record ShownFace(String challenge) implements Presence {}
}
