import { phrasesFrom, type ShippedPhrase } from './phrase.ts'

/** What facilitators observe, in the room and on the screen: behavior, never what goes on inside somebody. */
export const seeing: readonly ShippedPhrase[] = [
  ...phrasesFrom(
    'observations',
    `
    active | Spoke often | {client} spoke {|number} times, on the topic, and responded to others without being asked.
    quiet | Spoke little | {client} spoke only when asked, in short answers, and kept eyes on {|where}.
    notes | Took notes | {client} took notes and filled in the worksheet as the group went on.
    wsdone | Worksheet finished | {client} finished the worksheet within the time, in own handwriting.
    wspart | Worksheet in part | {client} filled in {|how much} of the worksheet and took it home to finish.
    passed | Passed | {client} passed when asked to share and stayed in the room.
    tears | Tears | {client} had tears during {|part} and stayed seated; a break was offered and {|taken or not}.
    restless | Restless | {client} stood up {|number} times, tapped or shifted, and came back to the seat each time.
    drowsy | Drowsy | {client} had closed eyes or a nodding head for about {minutes} minutes, woke when spoken to, and was checked by {|who}.
    phone | Phone | {client} used a phone {|number} times, was reminded of the agreement, and put it away.
    loud | Raised voice | {client} raised the voice at {|when}, lowered it after {|what was done}.
    leave-room | Left the room | {client} left the room at {|time} and returned at {|time}.
    helped | Helped a peer | {client} offered help to another member with {|what}.
    eye | Eye contact | {client} kept eye contact with those who spoke and nodded.
    speech | Speech | Speech was {|clear, slow, fast, slurred}, in a {|usual, low, loud} volume.
    groom | Appearance | {client} was {|appearance as seen}, dressed for the weather.
    orient | Alert and oriented | {client} was alert and oriented to person, place, time and situation.
    practiced | Practiced the skill | {client} practiced {|skill} in the room, {|number} rounds, {|with or without} prompts.
    example | Gave an example | {client} gave an example from own life for {topic} and linked it to {goal}.
    change | Compared with last time | Compared with the last session, {client} {|what was seen more or less}.
    `,
  ),
  ...phrasesFrom(
    'arrivals',
    `
    late | Came late | {client} arrived {minutes} minutes late because of {|reason given} and was told what had been covered.
    late-hw | Late, work made up | {client} arrived late and made up the missed part by {|how}.
    early | Left early | {client} left {minutes} minutes before the end because of {|reason given}; the leave was {|planned or not}.
    early-safe | Left early, checked | Before {client} left early, staff asked about safety and transport: {|what was arranged}.
    out-back | Out and back | {client} was out of the room for {minutes} minutes; those minutes are not counted.
    ride | Ride home | {client} left with {|ride, bus, on foot}, as arranged.
    `,
  ),
  ...phrasesFrom(
    'telehealth',
    `
    tele-id | Identity and place | Confirmed identity, present location and a phone number for {client} at the start of the video session.
    tele-priv | Privacy | Asked {client} to move to a private place and to use headphones; {|what was seen}.
    tele-consent | Consent to video | Reviewed the limits of video sessions and consent for telehealth is on file as of {|date}.
    tele-drop | Connection lost | The connection was lost for {minutes} minutes and restored by {|how}; those minutes are not counted.
    tele-cam | Camera off | Camera was off for {minutes} minutes because of {|reason given}; {client} answered by voice when asked.
    tele-emerg | Emergency plan for video | Confirmed the emergency contact and the nearest emergency department for the place where {client} was.
    `,
  ),
]
