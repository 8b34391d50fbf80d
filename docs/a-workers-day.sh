#!/usr/bin/env bash
# A worker's day, by hand: every step is one curl against a server that ./dev run has started with its demo world.
# Needs curl, jq and oathtool (apt-get install curl jq oathtool). Run it as often as you like: it makes a new worker each time.
set -euo pipefail
AT=${AT:-http://localhost:${XXT_PORT:-8080}}
ACCOUNTS=${XXT_DATA_DIR:-.data}/demo-accounts.json

step() { printf '\n== %s\n' "$*"; }
# call METHOD PATH [BODY] with the token of whoever speaks
call() {
    curl -sS -X "$1" "$AT$2" -H "Authorization: Bearer ${TOKEN:-}" -H 'Accept-Language: zh-CN' \
        ${3:+-H 'Content-Type: application/json' -d "$3"}
}
account() { jq -r --arg login "$1" --arg field "$2" '.[] | select(.login == $login)[$field]' "$ACCOUNTS"; }
staff_token() {
    curl -sS "$AT/v1/staff/sign-in" -H 'Content-Type: application/json' -d "{\"login\":\"$1\",
        \"password\":\"$(account "$1" password)\",\"code\":\"$(oathtool --totp -b "$(account "$1" totpSecret)")\"}" |
        jq -er .token || { echo "the code of $1 was used already: wait for the next one (30 s)" >&2; exit 1; }
}

# An invented person with a right check digit (GB 11643), so that the script can run again and again.
new_number() {
    local first17 sum=0 i weights=(7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2)
    first17=$(printf '650102%04d%02d%02d%03d' $((1960 + RANDOM % 40)) $((1 + RANDOM % 12)) $((1 + RANDOM % 28)) $((RANDOM % 1000)))
    for i in {0..16}; do sum=$((sum + ${first17:i:1} * weights[i])); done
    printf '%s%s' "$first17" "$(printf '10X98765432' | cut -c $((sum % 11 + 1)))"
}
NUMBER=$(new_number)
NAME=艾尔肯·吐尔迪
AGREED=$(curl -sS "$AT/v1/agreements/current" | jq -r .version)

step 'The enterprise signs in and makes a project with a polygon fence and mobile attendance'
ENTERPRISE=$(staff_token enterprise1)
TOKEN=$ENTERPRISE
PROJECT=$(call POST /v1/enterprise/projects '{"name":"南门小区三期","regionCode":"650102","address":"乌鲁木齐市天山区南门",
    "mobileAttendance":true,"datum":"WGS84","fence":{"type":"Polygon","coordinates":[[[87.6150,43.8240],[87.6186,43.8240],
    [87.6186,43.8266],[87.6150,43.8266],[87.6150,43.8240]]]}}' | jq -r .id)
echo "project $PROJECT"

step 'The labour officer collects a worker on site, and confirms the identity card in his hand'
OFFICER=$(staff_token officer1)
TOKEN=$OFFICER
CODE=$(call POST /v1/officer/workers "{\"identityNumber\":\"$NUMBER\",\"name\":\"$NAME\"}" | jq -r .oneTimeCode)
echo "one-time code on paper: $CODE"
call POST /v1/officer/real-names "{\"identityNumber\":\"$NUMBER\",\"name\":\"$NAME\"}" | jq -c .

step 'The enterprise invites him'
TOKEN=$ENTERPRISE
call POST "/v1/enterprise/projects/$PROJECT/invitations" "{\"identityNumber\":\"$NUMBER\",\"name\":\"$NAME\",\"trade\":\"020\",
    \"payKind\":\"DAY\",\"rateFen\":28000,\"expiresAt\":\"$(TZ=Asia/Shanghai date -d '+7 days' +%FT%T+08:00)\"}" | jq -c .

step 'He signs in with the last six of his number: that session can only change the password'
sign_in() {
    call POST /v1/sign-in/password "{\"login\":\"$NUMBER\",\"password\":\"$1\",\"agreementVersion\":\"$AGREED\",
        \"device\":{\"id\":\"phone-of-$NUMBER\",\"name\":\"红米\"}}"
}
TOKEN=$(sign_in "${NUMBER: -6}" | jq -r .token)
call GET /v1/home | jq -c '{status, code, detail}'
call PUT /v1/me/password "{\"oldPassword\":\"${NUMBER: -6}\",\"newPassword\":\"gongdi-2026\",\"repeat\":\"gongdi-2026\",
    \"oneTimeCode\":\"$CODE\"}" | jq -c .

step 'He sees the invitation, and accepts it with separate consents (no face: the officer is the road beside it)'
INVITATION=$(call GET /v1/me/invitations | jq -r '.items[0].id')
call GET "/v1/me/invitations/$INVITATION" | jq -c '{state, version, project, terms, consents}'
ACCEPTANCE=$(call GET "/v1/me/invitations/$INVITATION" | jq -c '{version, consents: (.consents | .face = null)}')
call POST "/v1/me/invitations/$INVITATION/acceptance" "$ACCEPTANCE" | jq -c .

step 'The officer confirms that it is he: joined'
WORKER=$TOKEN
TOKEN=$OFFICER
call POST /v1/officer/confirmations "{\"purpose\":\"ENTRY\",\"identityNumber\":\"$NUMBER\"}" | jq -c .

step 'He punches: inside, 30 m outside, near the edge, and the first one again'
TOKEN=$WORKER
punch() { # id kind latitude
    printf '{"id":"%s","projectId":"%s","kind":"%s","claimedAt":"%s","point":{"lat":%s,"lng":87.6168,"datum":"WGS84"},
        "accuracyMetres":10,"fixAgeSeconds":2}' "$1" "$PROJECT" "$2" "$(date +%FT%T%:z)" "$3"
}
FIRST=$(punch on-1 ON 43.8253)
call POST /v1/me/punches "{\"punches\":[$FIRST]}" | jq -c .
call POST /v1/me/punches "{\"punches\":[$(punch out-1 OFF 43.82687)]}" | jq -c .
call POST /v1/me/punches "{\"punches\":[$(punch off-1 OFF 43.82665)]}" | jq -c .
call POST /v1/me/punches "{\"punches\":[$FIRST]}" | jq -c .

step 'The enterprise imports gate records, as a table; the third row names a day that does not exist'
TOKEN=$ENTERPRISE
YESTERDAY=$(TZ=Asia/Shanghai date -d yesterday +%F)
printf 'idCardType,idCardNumber,date,direction,channel\n01,%s,%s 09:52:10,01,1号门\n01,%s,%s 19:31:44,02,1号门\n01,%s,2026-02-31 09:00:00,01,1号门\n' \
    "$NUMBER" "$YESTERDAY" "$NUMBER" "$YESTERDAY" "$NUMBER" |
    curl -sS "$AT/v1/enterprise/projects/$PROJECT/gate-records" -H "Authorization: Bearer $TOKEN" \
        -H 'Content-Type: text/csv' --data-binary @- | jq -c .

step 'His calendar shows the days, and a day its rows'
TOKEN=$WORKER
call GET "/v1/me/projects/$PROJECT/attendance?month=${YESTERDAY:0:7}" | jq -c .
call GET "/v1/me/projects/$PROJECT/attendance/$YESTERDAY" | jq -c .
call GET "/v1/me/projects/$PROJECT/attendance/$(TZ=Asia/Shanghai date +%F)" | jq -c .
call GET /v1/home | jq -c .month
