package cn.xinxintong.auth.face;

import cn.xinxintong.auth.testing.FaceCheckContract;
import cn.xinxintong.auth.testing.ScriptedFaceCheck;
import cn.xinxintong.identity.WorkerId;

class ScriptedFaceCheckTest extends FaceCheckContract {
    private final ScriptedFaceCheck check = new ScriptedFaceCheck();

    @Override
    protected FaceCheck check() {
        return check;
    }

    @Override
    protected void enrol(WorkerId worker, String face) {
        check.enrol(worker, face);
    }
}
