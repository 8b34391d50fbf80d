#!/usr/bin/env bash
# A month's pay, by hand: every step is one curl against a server that ./dev run has started with its demo world, and against
# the sandbox bank beside it. Needs curl, jq and oathtool (apt-get install curl jq oathtool). Run it as often as you like:
# each time is one more payroll.
set -euo pipefail
AT=${AT:-http://localhost:${XXT_PORT:-8080}}
ACCOUNTS=${XXT_DATA_DIR:-.data}/demo-accounts.json

step() { printf '\n== %s\n' "$*"; }
# call METHOD PATH [BODY] with the token of whoever speaks
call() {
    curl -sS -X "$1" "$AT$2" -H "Authorization: Bearer ${TOKEN:-}" -H 'Accept-Language: zh-CN' \
        ${3:+-H 'Content-Type: application/json' -d "$3"}
}
of() { jq -r ".[$1].$2" "$ACCOUNTS"; }
staff() { jq -r --arg login "$1" --arg field "$2" '.[] | select(.login == $login)[$field]' "$ACCOUNTS"; }
staff_token() {
    curl -sS "$AT/v1/staff/sign-in" -H 'Content-Type: application/json' -d "{\"login\":\"$1\",
        \"password\":\"$(staff "$1" password)\",\"code\":\"$(oathtool --totp -b "$(staff "$1" totpSecret)")\"}" |
        jq -er .token || { echo "the code of $1 was used already: wait for the next one (30 s)" >&2; exit 1; }
}
# worker_token N: of the N-th worker of the demo world
worker_token() {
    call POST /v1/sign-in/password "{\"login\":\"$(of "$1" login)\",\"password\":\"$(of "$1" password)\",
        \"agreementVersion\":\"$AGREED\",\"device\":{\"id\":\"by-hand\",\"name\":\"curl\"}}" | jq -r .token
}
AGREED=$(curl -sS "$AT/v1/agreements/current" | jq -r .version)
TERMS=$(curl -sS "$AT/v1/agreements/card-binding" | jq -r .version)
MONTH=$(TZ=Asia/Shanghai date +%Y-%m)

# The ninth worker of the demo world tried another person's card, and the seventh has one that sends money back.
STEADY=0 OBJECTING=2 SENT_BACK=6 NEW=8

step 'A worker binds a card: a wrong digit, then one whose bank does not answer, then the same again'
TOKEN=$(worker_token $NEW)
call GET /v1/me/wage-card | jq -c '{state, maskedNumber, reason, detail}'
bind() {
    call POST /v1/me/wage-card "{\"bankCode\":\"103\",\"cardNumber\":\"$1\",\"mobile\":\"13800138000\",
        \"agreementVersion\":\"$TERMS\"}" | jq -c '{code, state, maskedNumber, bankName, detail} | del(..|nulls)'
}
bind '6228 4800 0000 0041 005'
bind '6228 4800 0000 0041 004'
bind '6228 4800 0000 0041 004'

step 'The enterprise draws up a payroll: with a mistake nothing is imported, and every mistake is named'
TOKEN=$(staff_token enterprise1)
PROJECT=$(call GET /v1/enterprise/projects | jq -r '.items[] | select(.name | contains("河滩北路")).id')
row() { # worker days due deductions amount
    printf '{"identityNumber":"%s","name":"%s","days":%s,"dueFen":%s,"deductionsFen":%s,"amountFen":%s}' \
        "$(of "$1" login)" "$(of "$1" name)" "$2" "$3" "$4" "$5"
}
draw_up() { call POST "/v1/enterprise/projects/$PROJECT/payroll-sheets" "{\"month\":\"$MONTH\",\"lines\":[$1]}"; }
draw_up "$(row $STEADY 40 28000 0 28000),$(row $NEW 1 28000 500 28000)" | jq -c '{code, detail, rows}'
SHEET=$(draw_up "$(row $STEADY 1 28000 0 28000),$(row $OBJECTING 1 28000 5000 23000),$(row $SENT_BACK 2 56000 1 55999),$(
    row $NEW 3 84000 0 84000)" | tee /dev/stderr | jq -r .id)

step 'It is laid before the workers: three sign, one objects'
call POST "/v1/enterprise/payroll-sheets/$SHEET/signing" '{}' | jq -c '{state}'
ENTERPRISE=$TOKEN
answer() { # worker answer
    TOKEN=$(worker_token "$1")
    local line
    line=$(call GET /v1/me/payroll-lines | jq -r --arg sheet "$SHEET" '.items[] | select(.sheetId == $sheet).id')
    call POST "/v1/me/payroll-lines/$line/signature" "$2" | jq -c '{month, days, amountFen, state, objection} | del(..|nulls)'
}
answer $STEADY '{"decision":"SIGN"}'
answer $OBJECTING '{"decision":"OBJECT","reason":"扣款不对"}'
answer $SENT_BACK '{"decision":"SIGN"}'
answer $NEW '{"decision":"SIGN"}'

step 'What is signed goes to the bank, which pays after two seconds, and sends one payment back'
TOKEN=$ENTERPRISE
call POST "/v1/enterprise/payroll-sheets/$SHEET/submission" '{}' | jq -c '{state}'
for _ in {1..30}; do
    call GET "/v1/enterprise/payroll-sheets/$SHEET" | jq -e '.items | any(.state == "RETURNED")' >/dev/null && break
    sleep 1
done
call GET "/v1/enterprise/payroll-sheets/$SHEET" |
    jq -c '{state, totalFen, submittedFen, paidFen, owedFen, underWayFen}, (.items[] | {name, amountFen, state, reason})'

step 'The worker whose pay arrived: his wages, what he was told, his month in one sentence'
TOKEN=$(worker_token $STEADY)
call GET "/v1/me/wages?from=$MONTH&to=$MONTH" | jq -c '.items[0] | {month, amountFen, projectName, payer, paidAt, state}'
call GET /v1/me/notices | jq -r '.items[0].text'
call GET "/v1/me/pay-check?month=$MONTH" | jq -r .sentence

step 'The worker whose pay was sent back'
TOKEN=$(worker_token $SENT_BACK)
call GET "/v1/me/wages?from=$MONTH&to=$MONTH" | jq -c '.items[0] | {month, amountFen, state, detail}'
call GET /v1/me/notices | jq -r '.items[0].text'
