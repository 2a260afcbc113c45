import { phrasesFrom, type ShippedPhrase } from './phrase.ts'

/** What facilitators do: interventions and work with the group. */
export const doing: readonly ShippedPhrase[] = [
  ...phrasesFrom(
    'interventions',
    `
    psyed | Psychoeducation | Provided psychoeducation on {topic}, using {|handout, board, video}, and checked understanding by {|how}.
    mi-open | Open questions | Used open questions and reflective listening to explore {|what} with {client}.
    mi-affirm | Affirmation | Affirmed a specific step that {client} took: {|step}.
    mi-scale | Importance and confidence | Asked {client} to rate importance and confidence for {goal} from 0 to 10: {|importance} and {|confidence}; asked what keeps each from being lower.
    mi-ambiv | Both sides | Reflected both sides of the ambivalence about {|what} and asked which way {client} leans.
    mi-summary | Summary and key question | Summarized the reasons for change that came up and asked {client} what the next step is.
    db | Decisional balance | Guided {client} through a decisional balance on {|behavior}, written on the worksheet.
    cbt-record | Thought record | Taught the thought record and worked through one situation with {client}: {|situation}.
    cbt-chain | Chain analysis | Led {client} through a chain analysis of {|event}, link by link, and marked where another step was possible.
    cbt-evid | Evidence for and against | Helped {client} to list evidence for and against the thought at hand and to write a balanced one.
    ba | Activity scheduling | Helped {client} to plan {|number} pleasant or useful activities with day and hour.
    urge | Urge surfing | Taught urge surfing and led a practice of {minutes} minutes; took ratings of craving before and after: {|before} and {|after}.
    delay | Delay and distract | Taught the delay, distract, decide sequence and had {client} choose two distractions.
    ground | Grounding with five senses | Led grounding with the five senses when {|what was seen}; stayed beside {client} until {|sign}.
    breath | Paced breathing | Taught paced breathing, in for four and out for six, and practiced it for {minutes} minutes.
    pmr | Muscle relaxation | Led progressive muscle relaxation and adapted it for {|need}.
    mindful | Mindfulness exercise | Led a mindfulness exercise of {minutes} minutes on {|sound, breath, body} and invited each person to name one thing noticed.
    dbt-tip | Distress tolerance | Taught a distress tolerance skill, {|skill}, and when to use it.
    dbt-opp | Opposite action | Taught opposite action and helped {client} to choose one for {|emotion named by the client}.
    dbt-dear | Asking for something | Taught the steps for asking and saying no, and rehearsed them with {client} for {|situation}.
    refuse | Refusal practice | Role-played saying no to {|substance or offer} with {client}, {|number} rounds, with feedback after each on words, tone and posture.
    roleplay | Role-play | Set up a role-play of {|situation}; {client} took the part of {|part}.
    trigger | Trigger map | Had {client} map people, places, times and feelings that come before use, on paper.
    rp-plan | Relapse prevention plan | Reviewed the relapse prevention plan with {client} part by part and noted what is still open: {|part}.
    warn | Warning signs | Helped {client} to list early warning signs and to name who else may point them out.
    hrs | High-risk situation | Worked through a coming high-risk situation with {client}: {|situation}, {|date}; wrote a plan for before, during and after.
    values | Values work | Led a card sort of values and linked the first one chosen to {goal}.
    problem | Problem solving | Took {client} through the steps of problem solving for {|problem}: options, pros and cons, choice, first step.
    homework | Homework review | Reviewed homework with {client}: {|what was done}; went over what got in the way of the rest.
    newhw | Homework given | Assigned {|homework}, explained why, and set a day for it.
    strengths | Strengths | Pointed out strengths seen in how {client} handled {|situation}.
    teachback | Teach-back | Asked {client} to explain {topic} back as to a newcomer and filled in what was missing.
    handout | Handout | Gave the handout on {topic} in {|language or print size} and read the first part together.
    `,
  ),
  ...phrasesFrom(
    'group-process',
    `
    agree | Group agreement | Reviewed the group agreement, what stays in the room and the limits of confidentiality.
    welcome | Newcomer | Gave a newcomer the short welcome and paired new and longer members for the first exercise.
    checkin | Check-in round | Led a check-in round on craving, mood, use since last time and homework.
    checkout | Check-out round | Closed with a round in which each person named one thing to take along.
    redirect | Redirection | Redirected side conversation by {|how}; the group returned to the topic.
    warstory | Stories of use | Stopped a detailed account of use, named why, and turned to what helped afterward.
    conflict | Conflict | Paused a disagreement in the group, restated the agreement, and gave each side time to speak to the facilitator first.
    draw-in | Drawing in | Invited {client} to speak by name {|number} times, with the option to pass.
    balance | Sharing the time | Limited long turns so that everybody had time to speak.
    feedback | Feedback among peers | Had members give {client} feedback in the form of what I saw and what I suggest.
    link | Linking | Linked what {client} brought up to what others had worked on, without naming anybody.
    pairs | Work in pairs | Divided the group into pairs for {|exercise} and went from pair to pair.
    silence | Silence | Allowed a silence of about {minutes} minutes after {|event} before going on.
    process | Processing an event | Gave time to talk about {|event} before the planned topic, and explained how to reach staff afterward.
    `,
  ),
]
