package cn.xinxintong.server.signin;

import cn.xinxintong.auth.sms.CodeAsked;
import cn.xinxintong.auth.sms.CodeRequest;
import cn.xinxintong.auth.sms.SmsCodes;
import cn.xinxintong.auth.wire.SmsCodeForm;
import cn.xinxintong.auth.wire.SmsCodeSentForm;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.notices.CodeTexts;

/** Somebody asks for a code by SMS; whether anybody has that number is not told. */
public final class SmsCodeEndpoint {
    private final SmsCodes codes;
    private final CodeTexts texts;

    public SmsCodeEndpoint(SmsCodes codes, CodeTexts texts) {
        this.codes = codes;
        this.texts = texts;
    }

    public Route route() {
        return Route.post(
                        "/v1/sms-codes",
                        Access.ANYONE,
                        "Have a code sent by SMS, good for five minutes, one purpose and once",
                        SmsCodeForm.class,
                        SmsCodeSentForm.class,
                        this::answer)
                .inSteps();
    }

    private Answer answer(Request request) {
        SmsCodeForm form = request.body(SmsCodeForm.class);
        String device = form.device() == null ? "" : form.device().id();
        CodeAsked asked = codes.ask(
                new CodeRequest(MobileNumber.parse(form.mobile()), form.purpose(), device, request.network()),
                texts.in(request.language()));
        if (asked instanceof CodeAsked.Refused no) throw Refusal.ofTries(no.reason(), 0, no.retryAfter());
        CodeAsked.Taken taken = (CodeAsked.Taken) asked;
        return new Answer(
                202,
                new SmsCodeSentForm(
                        taken.retryAfter().toSeconds(), taken.lasts().toSeconds()));
    }
}
