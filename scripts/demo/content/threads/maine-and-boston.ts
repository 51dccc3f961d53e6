import type { DemoThread } from '../thread';

export const maineAndBostonThreads: readonly DemoThread[] = [
  {
    key: 'island-internet',
    communities: ['maine'],
    kind: 'QUESTION',
    language: 'en',
    title: 'Could I hold a full-time remote job on an island through the winter?',
    daysAgo: 33,
    messages: [
      {
        author: 'grace',
        hoursAfter: 0,
        text: 'We’re looking at the midcoast but a friend of a friend has a winterized house on Vinalhaven, October to June, for less than half our rent. I have two hours of video calls most days. My partner would need the mainland three days a week (nurse). Tell me it’s a terrible idea, or what would have to be true for it not to be.',
      },
      {
        author: 'ruth',
        hoursAfter: 3,
        text: 'The internet is the least of it. There is fiber on most of the island now and mine has been steadier than my sister’s in Brookline. The boat is the question: an hour and a quarter each way, first one at seven, and it does not run when it blows hard from the northwest. In January I’d count on losing two or three days.',
      },
      {
        author: 'dan',
        hoursAfter: 4,
        text: 'Three shifts a week on the mainland doesn’t work from out there, sorry. She would end up renting a room in Rockland and you’d be alone with the woodstove. I’ve watched two couples try exactly that.',
      },
      {
        author: 'ruth',
        hoursAfter: 6,
        replyTo: 2,
        text: 'Dan is right about three days. One couple does it with two twelve-hour shifts back to back and a night at her aunt’s. It depends on the aunt.',
      },
      {
        author: 'grace',
        hoursAfter: 8,
        text: 'No aunt. OK. Is there such a thing as trying it for two weeks in February without taking a room from somebody who needs it?',
      },
      {
        author: 'ruth',
        hoursAfter: 9,
        replyTo: 4,
        text: 'Yes. I have a spare room over the trap house with its own heat, and I like company in February. You pay for your oil and you come to the bean supper. Bring the nurse on her days off.',
      },
    ],
  },
  {
    key: 'winter-lease',
    communities: ['boston', 'maine'],
    kind: 'QUESTION',
    language: 'en',
    title: 'Winter rentals end in May. Where do people go in June?',
    daysAgo: 18,
    messages: [
      {
        author: 'grace',
        hoursAfter: 0,
        text: 'Every place we can afford between Bath and Belfast is September to May, then it goes to summer people for four times as much. We’d move up in January. What do you all do in June? Is everybody just in a tent?',
      },
      {
        author: 'hannah',
        hoursAfter: 2,
        text: 'The shuffle is real. I did it three years: winter in a cottage in Harpswell, summer in my cousin’s camper. Nobody with a kid should do it. Year-round places exist but they never get listed, somebody tells somebody at the transfer station.',
      },
      {
        author: 'anneke',
        hoursAfter: 5,
        text: 'Go twenty minutes inland. Waldo, Brooks, Monroe. No view, real neighbors, twelve-month lease, and the hospital is in Belfast, which matters for your partner. Check the internet address by address though; our road has it and the next one over doesn’t.',
      },
      {
        author: 'eli',
        hoursAfter: 7,
        text: 'Boston voice here: my old studio-mate moved to Belfast in 2022, hated the first year, and now won’t come back even for a Sox game. He says the trick was renting from somebody he had met.',
      },
      {
        author: 'dan',
        hoursAfter: 26,
        text: 'A fellow on my street in Rockland is fixing the upstairs of his house and wants a year-round tenant who won’t complain about a dog. It’s not pretty. Hospital is nine minutes. I’ll ask him whether I can pass his number on.',
      },
      {
        author: 'grace',
        hoursAfter: 27,
        replyTo: 4,
        text: 'We would never complain about a dog. Please ask him.',
      },
    ],
  },
  {
    key: 'not-that-maine',
    communities: ['maine', 'perche'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'This is not the Maine you are looking for (but stay a minute)',
    daysAgo: 61,
    messages: [
      {
        author: 'ruth',
        hoursAfter: 0,
        text: 'Third time this month a kind French person has asked us about schools near Le Mans. There is an old province called Maine over there, next to Perche. We are the one with the moose. If you’re after the other one, the Perche people are the right door, and they seem nice.',
      },
      {
        author: 'fiona',
        hoursAfter: 2,
        text: 'Perche here, English speaker on duty. The old Maine starts about half an hour from me, around Mamers and La Ferté. No moose, some very confident wild boar. Send them over.',
      },
      {
        author: 'solene',
        hoursAfter: 5,
        text: 'I came here by mistake last spring and I stayed to read about the generators. We have the same problems with three letters different: old houses, old neighbours, one road.',
      },
      {
        author: 'ruth',
        hoursAfter: 20,
        replyTo: 2,
        text: 'Stay as long as you like. I would honestly love to swap notes on how you bring newcomers in. We lose about half of ours the second winter.',
      },
      {
        author: 'camille',
        hoursAfter: 30,
        text: 'For us also it is the second winter! The first one is an adventure. I propose a call between the two villages in January, with soup on both sides. I speak English like this, slowly.',
      },
      {
        author: 'anneke',
        hoursAfter: 33,
        text: 'I will interpret for anyone who gets stuck, from any of my languages into any of yours.',
      },
    ],
  },
  {
    key: 'storm-power',
    communities: ['maine'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'Thirty-one hours without power: what worked and what I’m changing',
    daysAgo: 22,
    messages: [
      {
        author: 'dan',
        hoursAfter: 0,
        text: 'For the record after last week. Worked: a 1 kWh power station ran the modem, router and laptop for about fourteen hours, because fiber needs nothing from your road as long as the hut down the line has fuel. Didn’t work: my generator, which had last year’s gas in it, because I’m an idiot.',
      },
      {
        author: 'hannah',
        hoursAfter: 2,
        text: 'Portland was only out six hours but the cell network went sideways because everybody tethered at once. I took a client call from a laundromat in Westbrook that had its own power. Ten out of ten, warm, smelled nice.',
      },
      {
        author: 'anneke',
        hoursAfter: 3,
        text: 'I now write “storm clause” in my quotes from November to April: delivery moves by as long as the outage lasts. Not one client has objected, two said how charming.',
      },
      {
        author: 'ruth',
        hoursAfter: 5,
        text: 'On the island we were out two days. I keep the list of generators; if you’re on it, please run yours fifteen minutes on the first of the month. If you live alone and you aren’t on anybody’s list, tell me and you will be.',
      },
      {
        author: 'dan',
        hoursAfter: 6,
        replyTo: 3,
        text: 'First of the month, in the calendar. And buy the stabilizer, it’s nine dollars.',
      },
    ],
  },
  {
    key: 'manager-says-no',
    communities: ['boston'],
    kind: 'QUESTION',
    language: 'en',
    title: 'Return to office four days: has anyone here argued it back down?',
    daysAgo: 13,
    messages: [
      {
        author: 'nate',
        hoursAfter: 0,
        text: 'E-mail on Monday: four days from January, “for energy.” I have two toddlers and a fifty-minute ride each way when the Red Line behaves. I’m good at this job. Has anybody here gotten an exception that lasted, or is it quietly update the résumé?',
      },
      {
        author: 'tom',
        hoursAfter: 2,
        text: 'Speaking as a manager who had to announce one of these: the exceptions I could win were specific. “Wednesdays and Fridays from home until June, here’s who covers the test lab” got a yes in a day. “I do my best work at home” got nothing, and it was true, too.',
      },
      {
        author: 'eli',
        hoursAfter: 3,
        text: 'Counterpoint: do both. Ask politely and update the résumé. The people I know who got an exception got it the week they had another offer.',
      },
      {
        author: 'tom',
        hoursAfter: 4,
        replyTo: 2,
        text: 'That works once. After that you’re the person with the offer, and your manager is spending favors on you. I’d keep it in the drawer.',
      },
      {
        author: 'grace',
        hoursAfter: 9,
        text: 'Mine went from no to yes when three of us asked together with one plan, including who’s in on which day. Asking alone made it a favor, asking together made it a schedule.',
      },
      {
        author: 'nate',
        hoursAfter: 150,
        text: 'Update: two days from home until June, in writing. I stole the coverage plan idea outright. Thank you, Tom. I’m sorry you’re a manager.',
      },
    ],
  },
];
