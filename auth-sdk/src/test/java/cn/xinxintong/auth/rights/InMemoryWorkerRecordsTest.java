package cn.xinxintong.auth.rights;

import cn.xinxintong.auth.testing.InMemoryWorkerRecords;
import cn.xinxintong.auth.testing.WorkerRecordsContract;
import cn.xinxintong.testing.People;

class InMemoryWorkerRecordsTest extends WorkerRecordsContract {
    @Override
    protected WorkerRecords records() {
        InMemoryWorkerRecords records = new InMemoryWorkerRecords();
        records.open(People.ZHANG, OpenMatter.MEMBER_OF_PROJECT);
        return records;
    }
}
