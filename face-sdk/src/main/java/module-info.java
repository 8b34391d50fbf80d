/** Face verification that refuses rather than guesses. */
module cn.xinxintong.face {
    requires transitive cn.xinxintong.core;
    requires com.fasterxml.jackson.core;

    exports cn.xinxintong.face;
}
