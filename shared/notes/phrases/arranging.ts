import { phrasesFrom, type ShippedPhrase } from './phrase.ts'

/** What facilitators ask, arrange and agree on: risk, plan, logistics, and care beside the group. */
export const arranging: readonly ShippedPhrase[] = [
  ...phrasesFrom(
    'risk',
    `
    si-ask | Asked about suicide | Asked {client} directly about thoughts of suicide, plan, intent and means. Answer: {|in the words of the record}.
    si-scale | Risk scale | Completed {|name of scale} with {client}; score {|score}; supervisor {|name} informed at {|time}.
    safety | Safety plan | Wrote or updated the safety plan with {client}: warning signs, own steps, people, professionals, a safer place. Copy given.
    means | Safer storage | Discussed safer storage of {|medicine, firearms, other} and who will help with it.
    crisis | Crisis numbers | Gave {client} 988 and the local crisis number, and practiced where to find them in the phone.
    od | Overdose prevention | Reviewed lower tolerance, not using alone, and the steps of overdose response with {client}.
    narcan | Naloxone | Gave a naloxone kit, showed its use, and had {client} show it back.
    od-family | Naloxone at home | Asked who at home knows where the naloxone is kept and how to use it; {|who}.
    wd | Withdrawal signs | Saw {|signs}; nurse {|name} was called at {|time} and {|what was done}.
    intox | Signs of intoxication | Saw {|signs}; {client} was met outside the group by {|who}; transport was arranged by {|how}.
    report | Report made | A report was made to {|agency} at {|time} as the law requires; supervisor {|name} informed.
    stay-safe | Risk asked, next contact | Risk was asked about today; next contact with {client} is on {|date} with {|who}.
    `,
  ),
  ...phrasesFrom(
    'plan',
    `
    cont | Continue | Continue {|groups a week} groups a week and individual sessions every {|how often}.
    goal-next | Next step on the goal | Next step on {goal}: {|step} by {|date}.
    bring | Bring along | {client} is to bring {|what} to the next session.
    topic-next | Next topic | Next session covers {topic}; {client} was given what to read.
    makeup | Missed topic | Missed topic {topic} to be made up by {|how} before {|date}.
    plan-rev | Plan review | Plan review is set for {|date} with {|who}.
    stepdown | Step down | Step down to {|level} will be brought to the treatment team on {|date}.
    stepup | More support | More support will be brought to the treatment team on {|date}: {|what}.
    support | Support outside | {client} was given a list of mutual-help meetings by day and place, secular ones included.
    aftercare | Aftercare | Worked on the aftercare plan with {client}: {|part}; still open: {|part}.
    `,
  ),
  ...phrasesFrom(
    'logistics',
    `
    interp | Interpreter | Session held with an interpreter for {|language}, {|in person or by phone}.
    print-l | Large print | Large print and a seat near the board were provided.
    transport | Transport | Arranged transport: {|pass, voucher, ride} for {|dates}.
    childcare | Child care | Child care was arranged with {|who} for {|dates}.
    letter | Letter | Letter for {|court, employer, school} requested; consent checked on {|date}.
    consent | Consent to share | Reviewed with {client} what may be shared with {|whom}, until when, and how to take it back.
    coord | Coordination | Spoke with {|role} on {|date} under the consent on file about {|matter}.
    housing | Housing | Referred {client} to {|service} for housing; first contact on {|date}.
    job | Work | Reviewed {|application, schedule, leave form} with {client} and noted what is missing.
    room-move | Room or time changed | Session was held in {|room} at another time because of {|reason}.
    `,
  ),
  ...phrasesFrom(
    'co-occurring',
    `
    co-link | Mood and use | Explained how {|condition} and use affect each other, and marked both on the timeline of {client}.
    co-ref | Mental health referral | Referred {client} to {|service} for {|reason}; appointment on {|date}.
    co-score | Screening repeated | Repeated {|screening}: {|score}, before {|score on date}; prescriber informed.
    co-trauma | Trauma-informed pacing | Offered choice and pacing: seat, door, pass at any time, no detail of events asked for.
    co-sleep | Sleep | Reviewed the sleep log with {client} and taught {|step}.
    co-anx | Anxiety skills | Taught the difference between anxiety and withdrawal and practiced {|skill}.
    co-grief | Grief | Gave room for grief about {|loss}; gave the list of grief groups.
    co-med | Physical health | Noted {|physical problem}; advised {client} to see {|who} by {|date}.
    `,
  ),
  ...phrasesFrom(
    'medication',
    `
    mat-ed | How the medicine works | Explained how {|medicine} works, what it does not do, and common side effects, with the handout.
    mat-myth | Myths | Went through common myths about medication for opioid use disorder with the group.
    mat-miss | Missed doses | Reviewed what to do about a missed dose of {|medicine}: call {|whom}, do not double.
    mat-store | Lock box | Reviewed storage in a lock box, away from children, and how to return what is left over.
    mat-quest | Questions for the prescriber | Helped {client} to write {|number} questions for the prescriber; next visit on {|date}.
    mat-nalt | Naltrexone safety | Reviewed that opioids must be out of the body before naltrexone, and the card to carry.
    mat-barrier | Barriers to medicine | Worked on what stands between {client} and the medicine: {|cost, transport, hours}; next step {|step}.
    mat-taper | Wish to change the dose | Asked {client} to bring any wish to change the dose to the prescriber first; message sent on {|date}.
    `,
  ),
]
