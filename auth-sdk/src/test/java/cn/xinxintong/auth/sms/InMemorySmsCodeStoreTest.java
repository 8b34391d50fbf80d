package cn.xinxintong.auth.sms;

import cn.xinxintong.auth.testing.InMemorySmsCodeStore;
import cn.xinxintong.auth.testing.SmsCodeStoreContract;

class InMemorySmsCodeStoreTest extends SmsCodeStoreContract {
    @Override
    protected SmsCodeStore store() {
        return new InMemorySmsCodeStore();
    }
}
