import type { DemoThread } from '../thread';

export const circleThreads: readonly DemoThread[] = [
  {
    key: 'health-insurance-1099',
    communities: ['united-states'],
    kind: 'QUESTION',
    language: 'en',
    title: 'First year on 1099s: what are you paying for health insurance, really?',
    daysAgo: 7,
    messages: [
      {
        author: 'jolene',
        hoursAfter: 0,
        text: 'Enrollment is open and I’m staring at a screen. My husband’s plan drops me in January. Family of four if the boys come with me, about $46,000 expected on 1099s, and the premiums I see are scary. What do people in the middle of the country really pay, and what did you wish you’d known?',
      },
      {
        author: 'marcy',
        hoursAfter: 1,
        text: 'Estimate your income honestly and update it mid-year, because the credit gets squared up on your taxes and that’s where I see people cry in April. Your premium counts as a deduction if you’re self-employed and not eligible on a spouse’s plan. And check whether the boys qualify for the state children’s program by themselves; in a lot of families they do while the parents don’t.',
      },
      {
        author: 'wes',
        hoursAfter: 3,
        text: 'Same boat in Missouri: $412 a month for just me, deductible you could drive a truck through. I treat it as fire insurance.',
      },
      {
        author: 'keisha',
        hoursAfter: 5,
        text: 'Talk to a navigator at the county health department, free and not selling anything. Mine found a plan that covers my actual doctor, which the website’s filter swore did not exist.',
      },
      {
        author: 'joel',
        hoursAfter: 8,
        text: 'This is the whole reason I’m still an employee, if I’m honest. I’d have gone out on my own in 2020.',
      },
      {
        author: 'jolene',
        hoursAfter: 48,
        replyTo: 1,
        text: 'Navigator says the boys do qualify by themselves. That changes every number on my page. I owe you a pie, Marcy, and I do know how to ship one.',
      },
    ],
  },
  {
    key: 'agencies-or-direct',
    communities: ['traducteurs'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'Leaving agencies for direct clients: how long was the hungry part?',
    daysAgo: 48,
    messages: [
      {
        author: 'anneke',
        hoursAfter: 0,
        text: 'I’m at 80% agencies and want to be at 30 by the end of next year. Offshore wind firms pay double what the agency passes on to me, but they want one person who answers the phone in Dutch hours. For those who did it: how long before it evened out, and what did you live on?',
      },
      {
        author: 'odile',
        hoursAfter: 4,
        text: 'Fourteen months, and I lived on the agencies, that is the trick: leave them one at a time, worst payer first. I wrote to eleven museums. Two answered. One of these two is a third of my income today.',
      },
      {
        author: 'marisol',
        hoursAfter: 6,
        text: 'Mine came from standing in the clerk’s office until they knew my name. Nothing digital about it. Direct clients also means you are the project manager, the proofreader and collections, so double isn’t double.',
      },
      {
        author: 'fiona',
        hoursAfter: 9,
        replyTo: 2,
        text: 'Exactly that. I went direct and then discovered I was spending Fridays asking people for money. I’ve kept two agencies that pay in thirty days and I refuse to feel bad about it.',
      },
      {
        author: 'clemence',
        hoursAfter: 12,
        text: 'A question from someone earlier in the road: do you say to the direct client that a second translator proofreads? I would like to swap proofreading with someone, my half for your half.',
      },
      {
        author: 'odile',
        hoursAfter: 14,
        replyTo: 4,
        text: 'Say it, put it on the quote, and charge for it. And yes, swap with me, I need a German eye twice a year.',
      },
    ],
  },
  {
    key: 'unpaid-design-tests',
    communities: ['ux'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'An eight-hour unpaid “design challenge” for a contract role. No?',
    daysAgo: 42,
    messages: [
      {
        author: 'hannah',
        hoursAfter: 0,
        text: 'Four-month contract, good rate, and before the second call they want a “small” redesign of their onboarding, their real product, about eight hours by their own guess, due Monday. I said I’d do a paid day instead and haven’t heard back since Thursday. Did I just price myself out, or dodge something?',
      },
      {
        author: 'baptiste',
        hoursAfter: 3,
        text: 'You dodged. I did one of these, was not taken, and saw my flow in their release notes in spring. Not identical, but my very strange icon was there.',
      },
      {
        author: 'grace',
        hoursAfter: 5,
        text: 'I’m on the other side this month, we’re hiring. We pay $300 for a two-hour exercise on something invented. It took one conversation with finance. Anybody who says they can’t hasn’t asked.',
      },
      {
        author: 'keisha',
        hoursAfter: 7,
        text: 'Softer take: early on I did them all, because I had no portfolio and no aunt in the business. It’s easy to refuse from year ten. What I tell juniors is to cap it at two hours and write “here’s where I stopped and why.”',
      },
      {
        author: 'hannah',
        hoursAfter: 8,
        replyTo: 3,
        text: 'That’s fair, and I forget it. The “where I stopped” line is good even for me.',
      },
      {
        author: 'hannah',
        hoursAfter: 98,
        text: 'They came back: paid day, $520, starts Tuesday. So apparently asking was the test.',
      },
    ],
  },
  {
    key: 'sick-kid-standup',
    communities: ['parents-at-home'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'Sick kid, nine o’clock meeting: what is your actual plan?',
    daysAgo: 4,
    messages: [
      {
        author: 'nate',
        hoursAfter: 0,
        text: 'Today’s plan was: fever, cartoon, mute button. It failed at minute six when somebody needed a bucket on camera. I’d like a plan B that isn’t my mother-in-law in Worcester. What do you have?',
      },
      {
        author: 'amandine',
        hoursAfter: 2,
        text: 'With two neighbours who also work at home we made a rule: whoever has no meeting takes the not-too-sick ones, half a day, and it is written on a paper on my fridge who owes what. Nobody has counted since September.',
      },
      {
        author: 'marcy',
        hoursAfter: 4,
        text: 'Mine are grown, so listen to the voice of the future: nobody remembers the meeting. My daughter remembers the couch days.',
      },
      {
        author: 'remi',
        hoursAfter: 5,
        text: 'Twins, so they are sick one after the other, it lasts eight days. I told my team the truth and I take the early shift, 6 to 9, before anyone is awake. It’s not a solution, it is only earlier.',
      },
      {
        author: 'nate',
        hoursAfter: 6,
        replyTo: 1,
        text: 'The fridge paper is genius. There are at least three of us within five blocks who’ve never spoken because we’re all inside. I’m going to knock.',
      },
      {
        author: 'jolene',
        hoursAfter: 26,
        text: 'Knock with the paper already written. People say yes to a paper.',
      },
    ],
  },
  {
    key: 'abandoned-wordpress',
    communities: ['web-development'],
    kind: 'QUESTION',
    language: 'en',
    title: 'Shop site, developer vanished, nobody has the passwords. Where do I start?',
    daysAgo: 38,
    messages: [
      {
        author: 'beth',
        hoursAfter: 0,
        text: 'The young man who built my store moved to Texas and his e-mail bounces. It still takes orders, but there’s a red warning in the back room (the admin, I mean) about 31 updates, and I’m scared to touch it before Christmas. I’m not technical. I’m not stupid either. What’s the first thing I do?',
      },
      {
        author: 'eli',
        hoursAfter: 1,
        text: 'You’re in better shape than most, you can still get in. Order of things: 1. Find out who the domain is registered to and when it expires. 2. Get a full copy, files and database, onto something you own. 3. Touch nothing else until January. The updates can wait six weeks; a lost domain can’t.',
      },
      {
        author: 'camille',
        hoursAfter: 4,
        text: 'I agree except for one: if the payment module is among the 31, that one should not wait. Look if it says “security” next to it. I take over sites like this in French every month; it is always the domain name that is in the name of a nephew.',
      },
      {
        author: 'lucas',
        hoursAfter: 6,
        text: 'And once you have the copy, try the updates on the copy, not on the shop. Sounds obvious, I learned it on a wine merchant on December 20.',
      },
      {
        author: 'beth',
        hoursAfter: 22,
        replyTo: 1,
        text: 'Domain is in HIS name and it expires February 9. My stomach dropped. His mother goes to church with my aunt, so I’m going at it from that side.',
      },
      {
        author: 'eli',
        hoursAfter: 23,
        text: 'Church is a better registrar than most. When he answers, ask for two things only: the transfer code, and to unlock it. I’ll do the copy with you over the phone Saturday, no charge, and you can decide afterwards whether you want to keep me.',
      },
      {
        author: 'beth',
        hoursAfter: 240,
        text: 'Transfer went through this morning. It’s mine. I’m keeping Eli. If anyone in Ohio needs product pictures I’m in a very good mood this week.',
      },
    ],
  },
];
