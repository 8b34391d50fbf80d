package cn.xinxintong.auth;

import cn.xinxintong.auth.testing.RealNameAuthorityContract;
import cn.xinxintong.auth.testing.ScriptedRealNameAuthority;
import cn.xinxintong.testing.People;

class ScriptedRealNameAuthorityTest extends RealNameAuthorityContract {
    @Override
    protected RealNameAuthority authority() {
        return new ScriptedRealNameAuthority().knows(People.ZHANG_NUMBER, People.ZHANG_NAME);
    }

    @Override
    protected RealNameAuthority unreachable() {
        ScriptedRealNameAuthority silent = new ScriptedRealNameAuthority();
        silent.fallSilent();
        return silent;
    }
}
