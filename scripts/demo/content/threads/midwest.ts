import type { DemoThread } from '../thread';

export const midwestThreads: readonly DemoThread[] = [
  {
    key: 'first-sioux-falls-winter',
    communities: ['sioux-falls'],
    kind: 'QUESTION',
    language: 'en',
    title: 'How do you stay sane working from home here from December to March?',
    daysAgo: 13,
    messages: [
      {
        author: 'travis',
        hoursAfter: 0,
        text: 'I’ve lived here all my life but I always left the house at 5 a.m. with forty other guys. Now I study alone in a basement and it’s dark when I go down and dark when I come up. Not looking for pity, looking for what people actually do.',
      },
      {
        author: 'joel',
        hoursAfter: 1,
        text: 'Desk moved upstairs to the south window, first thing. Second, a standing Wednesday: four to seven of us work from the downtown library, the table by the periodicals, nine to noon, then lunch. You’re hereby invited and there’s no small talk requirement.',
      },
      {
        author: 'marcy',
        hoursAfter: 2,
        text: 'Block heater, good boots, and leave the house before ten even if it’s just to the mailbox. My mother did the books for farmers from a kitchen table for forty winters and that was her whole system.',
      },
      {
        author: 'travis',
        hoursAfter: 3,
        replyTo: 1,
        text: 'Would it be weird to come if I’m not working yet? I’d be doing exercises.',
      },
      {
        author: 'joel',
        hoursAfter: 3.5,
        replyTo: 3,
        text: 'I spent last Wednesday reading about bike tires. Come.',
      },
      {
        author: 'marcy',
        hoursAfter: 50,
        text: 'Saw you there yesterday, Travis. You explained that layout thing to me better than the video did. That’s a skill, put it on the résumé.',
      },
    ],
  },
  {
    key: 'first-remote-job',
    communities: ['sioux-falls', 'web-development'],
    kind: 'QUESTION',
    language: 'en',
    title: 'Forty applications, two replies. What would you fix first?',
    daysAgo: 20,
    messages: [
      {
        author: 'travis',
        hoursAfter: 0,
        text: 'Certificate in front-end, three small projects, eleven years in a meat plant before that (line lead the last four). Every posting says entry level and then wants three years. I’m 36. Be straight with me, is it the projects, the letter, or is this just not happening?',
      },
      {
        author: 'nate',
        hoursAfter: 2,
        text: 'Two of your three projects are the same weather app everybody has. The hockey league schedule is the one. It has real users, real complaints, a real deadline every Friday. Put it first and write down what broke.',
      },
      {
        author: 'joel',
        hoursAfter: 4,
        text: 'Line lead is not a footnote. You scheduled thirty people and shut a line down when something was unsafe. My team would rather teach somebody a framework than teach them to say “stop.” Also quit applying to fully remote junior jobs, everyone on earth is in that pile. Look at places within an hour that need a web person and don’t call it that.',
      },
      {
        author: 'tom',
        hoursAfter: 7,
        text: 'I hire. I’d disagree with Joel a bit: apply remote, but only where someone can say your name inside. A referral gets read by a human, the pile gets read by nobody.',
      },
      {
        author: 'eli',
        hoursAfter: 9,
        text: 'I have two overflow sites that need small fixes every month. Nothing glamorous, $35 an hour, I review everything you touch and I’m picky. Interested?',
      },
      {
        author: 'travis',
        hoursAfter: 10,
        replyTo: 4,
        text: 'Yes. Yes sir. Picky is fine, I worked for the USDA inspector.',
      },
      {
        author: 'eli',
        hoursAfter: 240,
        text: 'Public note for the next person who gets a letter from this man: fixed a contact form that had been silently eating messages since 2023. Asked good questions before touching it.',
      },
    ],
  },
  {
    key: 'third-thursday-lunch',
    communities: ['columbia-missouri'],
    kind: 'ANNOUNCEMENT',
    language: 'en',
    title: 'Third-Thursday lunch is December 17, and we have a speaker for once',
    daysAgo: 6,
    messages: [
      {
        author: 'keisha',
        hoursAfter: 0,
        text: 'Back room, noon to 1:30, order at the counter. Priya is going to show how crop insurance claims get mapped, fifteen minutes, no slides with more than six words. First-timers sit next to me so that nobody has to do the lonely-tray walk. Say if you need a ride or a high chair.',
      },
      {
        author: 'priya',
        hoursAfter: 1,
        text: 'I did not agree to six words. I’ll do eight.',
      },
      {
        author: 'wes',
        hoursAfter: 5,
        text: 'Coming in from Fulton and I can bring two along 54. Fair warning, the truck smells like what’s in the truck.',
      },
      {
        author: 'sam',
        hoursAfter: 20,
        text: 'I’m in Ohio and only lurk here because my daughter is at Mizzou. Would somebody record Priya’s part? We’d like to copy your lunch, we have a diner and no speaker.',
      },
      {
        author: 'keisha',
        hoursAfter: 22,
        replyTo: 3,
        text: 'Copy it with our blessing. The only rule that ever mattered: same day, same place, even when three people come.',
      },
    ],
  },
  {
    key: 'research-with-farmers',
    communities: ['ux', 'columbia-missouri'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'Testing an app with farmers: what the script didn’t survive',
    daysAgo: 37,
    messages: [
      {
        author: 'keisha',
        hoursAfter: 0,
        text: 'Nine sessions done for a grain-ticket app. What didn’t survive: the one-hour slot (they have twelve minutes or three hours, nothing between), the incentive card (two were insulted), the laptop. What worked: riding along, a printed screenshot and a carpenter’s pencil, and asking “show me the last one you did” instead of any task I wrote.',
      },
      {
        author: 'solene',
        hoursAfter: 6,
        text: 'From the Perche, the same, except that the coffee is compulsory and takes the first half hour. I learned not to say “test”: people thought I was from the milk inspection. Now I say I’m checking whether the site is any good, and then they’re merciless.',
      },
      {
        author: 'wes',
        hoursAfter: 8,
        text: 'As one of the people in the truck: don’t come during harvest and don’t come in clean boots. And if the app needs signal to save, you can stop there, you have your finding.',
      },
      {
        author: 'hannah',
        hoursAfter: 11,
        text: 'Do you worry about sample? Nine people who’ll let a stranger in the cab are not typical. I get the same with lobstermen: the chatty ones are chatty about everything.',
      },
      {
        author: 'keisha',
        hoursAfter: 13,
        replyTo: 3,
        text: 'I do. Three of the nine were referred by someone who called them “ornery,” on purpose. I always ask the last person for somebody who’d disagree with them.',
      },
      {
        author: 'baptiste',
        hoursAfter: 34,
        text: 'Stealing “someone who’d disagree with you.” We test in a room in Paris with people who test things every month and then we are surprised.',
      },
    ],
  },
  {
    key: 'greyhound-weekdays',
    communities: ['columbia-missouri'],
    kind: 'QUESTION',
    language: 'en',
    title: 'Anxious greyhound, campus days: anyone home on Mondays and Wednesdays?',
    daysAgo: 16,
    messages: [
      {
        author: 'priya',
        hoursAfter: 0,
        text: 'Starting January I’m on campus Monday and Wednesday, nine to four. Biscuit falls apart after about three hours alone, daycare is worse (too many opinions), and my neighbor is having knee surgery. He needs a couch, a human within sight, one walk. Happy to pay, or do your spreadsheets.',
      },
      {
        author: 'keisha',
        hoursAfter: 2,
        text: 'Mondays I’m at my desk all day with the door open. My cat will need a week to be rude about it, then fine. I’ve got survey data that needs cleaning, so let’s call it a trade.',
      },
      {
        author: 'wes',
        hoursAfter: 4,
        text: 'I’d offer Wednesdays, but he’d meet a cow and I’d have that on my conscience.',
      },
      {
        author: 'priya',
        hoursAfter: 5,
        replyTo: 2,
        text: 'He once met a sheep on television and left the room.',
      },
      {
        author: 'keisha',
        hoursAfter: 28,
        text: 'Asked around for Wednesdays: a retired school librarian two streets over from you, home all day, had greyhounds for twenty years. I told her to expect a note from you, not the other way round.',
      },
    ],
  },
];
