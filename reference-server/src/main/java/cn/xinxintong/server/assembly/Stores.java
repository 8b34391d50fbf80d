package cn.xinxintong.server.assembly;

import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.crypto.PersonalDataCipher;
import cn.xinxintong.server.attendance.SqlAttendanceRecords;
import cn.xinxintong.server.attendance.SqlGateRecordStore;
import cn.xinxintong.server.attendance.SqlPunchStore;
import cn.xinxintong.server.attendance.SqlSites;
import cn.xinxintong.server.card.SqlCardStore;
import cn.xinxintong.server.consent.SqlConsentStore;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.entry.SqlInvitationStore;
import cn.xinxintong.server.entry.SqlProjectStore;
import cn.xinxintong.server.entry.SqlRoster;
import cn.xinxintong.server.gatevendor.SqlApiKeyStore;
import cn.xinxintong.server.signin.SqlAccountStore;
import cn.xinxintong.server.signin.SqlAttemptStore;
import cn.xinxintong.server.signin.SqlDeviceKeyStore;
import cn.xinxintong.server.signin.SqlKnownDeviceStore;
import cn.xinxintong.server.signin.SqlResetPermitStore;
import cn.xinxintong.server.signin.SqlSessionStore;
import cn.xinxintong.server.signin.SqlSmsCodeStore;
import cn.xinxintong.server.signin.SqlStaffStore;
import cn.xinxintong.server.wage.SqlBatchStore;
import cn.xinxintong.server.wage.SqlConfirmationStore;
import cn.xinxintong.server.wage.SqlPayrollStore;
import cn.xinxintong.server.wage.SqlWageStore;
import java.security.SecureRandom;
import java.time.Clock;

/** The libraries' ports in PostgreSQL. */
public final class Stores {
    public final Database database;
    public final PersonalDataCipher cipher;
    public final BlindIndex index;
    public final SqlAccountStore accounts;
    public final SqlSessionStore sessions;
    public final SqlAttemptStore attempts;
    public final SqlKnownDeviceStore knownDevices;
    public final SqlSmsCodeStore smsCodes;
    public final SqlResetPermitStore resetPermits;
    public final SqlDeviceKeyStore deviceKeys;
    public final SqlStaffStore staff;
    public final SqlApiKeyStore apiKeys;
    public final SqlConsentStore consents;
    public final SqlProjectStore projects;
    public final SqlRoster roster;
    public final SqlInvitationStore invitations;
    public final SqlSites sites;
    public final SqlPunchStore punches;
    public final SqlGateRecordStore gateRecords;
    public final SqlAttendanceRecords records;
    public final SqlCardStore cards;
    public final SqlPayrollStore sheets;
    public final SqlBatchStore batches;
    public final SqlWageStore wages;
    public final SqlConfirmationStore confirmations;

    public Stores(Database database, KeyRing keys, Clock clock, SecureRandom random) {
        this.database = database;
        this.cipher = new PersonalDataCipher(keys, random);
        this.index = new BlindIndex(keys);
        Sealed sealed = new Sealed(cipher, index);
        this.accounts = new SqlAccountStore(database, sealed, clock);
        this.sessions = new SqlSessionStore(database);
        this.attempts = new SqlAttemptStore(database, clock);
        this.knownDevices = new SqlKnownDeviceStore(database);
        this.smsCodes = new SqlSmsCodeStore(database, clock);
        this.resetPermits = new SqlResetPermitStore(database);
        this.deviceKeys = new SqlDeviceKeyStore(database);
        this.staff = new SqlStaffStore(database, sealed);
        this.apiKeys = new SqlApiKeyStore(database);
        this.consents = new SqlConsentStore(database);
        this.projects = new SqlProjectStore(database);
        this.roster = new SqlRoster(database);
        this.invitations = new SqlInvitationStore(database, sealed);
        this.sites = new SqlSites(database);
        this.punches = new SqlPunchStore(database);
        this.gateRecords = new SqlGateRecordStore(database);
        this.records = new SqlAttendanceRecords(database);
        this.cards = new SqlCardStore(database, sealed);
        this.sheets = new SqlPayrollStore(database, sealed);
        this.batches = new SqlBatchStore(database);
        this.wages = new SqlWageStore(database, sealed);
        this.confirmations = new SqlConfirmationStore(database, sealed);
    }
}
