import type { DemoThread } from '../thread';

export const ohioAndFloridaThreads: readonly DemoThread[] = [
  {
    key: 'county-fiber',
    communities: ['rural-ohio'],
    kind: 'NEWS',
    language: 'en',
    title: 'Fiber on the ridge roads: pole permits signed, here is what that means for you',
    daysAgo: 24,
    messages: [
      {
        author: 'carl',
        hoursAfter: 0,
        text: 'The committee got the letter yesterday: permits for 211 poles east of the river. That isn’t service, it’s permission to hang wire. Realistic: crews in March, first houses lit by late summer, the hollows last because each one needs its own run. If somebody at your door says you’ll have it by Christmas, close the door.',
      },
      {
        author: 'jolene',
        hoursAfter: 1,
        text: 'Are we on the list if our house sits 900 feet back from the road? Last outfit wanted four thousand dollars for the driveway.',
      },
      {
        author: 'carl',
        hoursAfter: 2,
        replyTo: 1,
        text: 'The grant covers the drop up to a point, and 900 feet is past the point. But if you dig the trench yourself to their spec they’ll lay in it. Three of my neighbors went in together on a rented trencher, one weekend, $340 split three ways and a lot of language.',
      },
      {
        author: 'beth',
        hoursAfter: 5,
        text: 'My cousin’s crew has a trencher and would rather be paid in website than dollars. I’m only half joking.',
      },
      {
        author: 'sam',
        hoursAfter: 9,
        text: 'Not to be the grump, but they held this same meeting in 2019 with the same cookies. What’s different?',
      },
      {
        author: 'carl',
        hoursAfter: 11,
        replyTo: 4,
        text: 'Fair. The difference is money in escrow and a penalty per month late. Also better cookies. I’ll post every date they miss, right here.',
      },
    ],
  },
  {
    key: 'quiet-room-library',
    communities: ['rural-ohio', 'parents-at-home'],
    kind: 'QUESTION',
    language: 'en',
    title: 'Where do you take a confidential call when the house is 900 square feet and full?',
    daysAgo: 30,
    messages: [
      {
        author: 'jolene',
        hoursAfter: 0,
        text: 'New client is a family law office. I can’t have their calls overheard, and I’ve got a husband on nights sleeping in one room and boys home at 2:40. I’ve been taking calls in the car behind the feed store and it’s about to get cold.',
      },
      {
        author: 'sam',
        hoursAfter: 2,
        text: 'Our library has a study room nobody books because you have to ask for the key and people don’t like to ask. I asked. Two hours at a time, free, and the librarian has started leaving the heater on for me.',
      },
      {
        author: 'carl',
        hoursAfter: 4,
        text: 'Township hall. There’s an office the trustees use one evening a month. Go to a meeting, ask in public comment, offer to fix their printer. I’m serious, that’s how I got mine.',
      },
      {
        author: 'amandine',
        hoursAfter: 8,
        text: 'In France I did the car also, two winters. What changed it: the school gave me the doctor’s room, empty except Thursdays. Ask the people who have a room they are ashamed not to use.',
      },
      {
        author: 'jolene',
        hoursAfter: 52,
        replyTo: 3,
        text: '“A room they’re ashamed not to use” is exactly it. The Methodist church has one. I’ve got a key as of this morning, and I’m doing their bulletin in return.',
      },
    ],
  },
  {
    key: 'photos-for-books',
    communities: ['rural-ohio'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'Trading photos for bookkeeping: how do you keep it fair?',
    daysAgo: 45,
    messages: [
      {
        author: 'beth',
        hoursAfter: 0,
        text: 'I shoot quilts all day and I’m decent at products. I need somebody to get my sales tax out of a shoebox every quarter. I’d rather trade than pay, and I’ve been burned before: I did eleven hours of pictures once for a logo I can’t use. How do you all keep it even without being petty?',
      },
      {
        author: 'jolene',
        hoursAfter: 1,
        text: 'Write the hours down both ways, first. I put the price I’d charge a stranger on a real invoice, mark it “exchange,” and so does the other person. Then nobody’s guessing in March.',
      },
      {
        author: 'sam',
        hoursAfter: 3,
        text: 'In my shop the rule was you finish one thing before you borrow the next. Small trades. One afternoon for one afternoon.',
      },
      {
        author: 'carl',
        hoursAfter: 5,
        text: 'Some of this is why I just pay. I can afford a bookkeeper, I can’t afford to be annoyed at my neighbor for two years.',
      },
      {
        author: 'beth',
        hoursAfter: 6,
        replyTo: 3,
        text: 'That’s honest. I can’t afford it, though, so somebody’s going to have to be annoyed with me.',
      },
      {
        author: 'jolene',
        hoursAfter: 23,
        text: 'I’ll be annoyed with you. I need headshots that don’t look like a driver’s license, and I can do one quarter of sales tax. Even trade, one and done, then we talk.',
      },
    ],
  },
  {
    key: 'hurricane-clients',
    communities: ['south-florida'],
    kind: 'DISCUSSION',
    language: 'en',
    title: 'What do you tell clients when the cone is pointing at your house?',
    daysAgo: 55,
    messages: [
      {
        author: 'denise',
        hoursAfter: 0,
        text: 'I had a product launch in Minneapolis and shutters going up at the same time. I told the client on the Tuesday, handed everything to a colleague in Georgia by Wednesday noon, and the storm went to sea. Client now thinks I’m dramatic. What do you say, and when?',
      },
      {
        author: 'luis',
        hoursAfter: 1,
        text: 'I put a banner on the shop at five days out: orders after Wednesday ship when we can. Lost maybe eight sales. In 2017 I didn’t, and I spent a month on refunds with no roof.',
      },
      {
        author: 'marisol',
        hoursAfter: 3,
        text: 'Courts close before I have to decide, which is a mercy. For private clients I write it into the quote in June, when the sky is blue and nobody argues.',
      },
      {
        author: 'denise',
        hoursAfter: 4,
        replyTo: 2,
        text: 'June. Of course June. I read other people’s contracts for fun and never thought of it for mine.',
      },
      {
        author: 'luis',
        hoursAfter: 8,
        text: 'The warehouse has a generator and a fridge. If you’re in Broward and you have deadlines after a storm, come sit on a pallet. Eleven people did last time, somebody brought a rice cooker.',
      },
    ],
  },
  {
    key: 'net-ninety',
    communities: ['south-florida', 'united-states'],
    kind: 'QUESTION',
    language: 'en',
    title: 'New client’s terms are net 90. Walk away or swallow it?',
    daysAgo: 27,
    messages: [
      {
        author: 'marisol',
        hoursAfter: 0,
        text: 'A hospital group wants all their discharge papers in Spanish, good volume, decent rate, steady. Then the contract: net 90 from “approval,” and no word on who approves. That’s three rents. I’ve never said no to a hospital.',
      },
      {
        author: 'denise',
        hoursAfter: 1,
        text: 'Send me the clause. But first: the people who want you aren’t the people who wrote net 90. Ask your contact who can sign an exception for small vendors. There’s almost always a form and nobody volunteers it.',
      },
      {
        author: 'hannah',
        hoursAfter: 3,
        text: 'I got a health system down to net 30 by offering 2% off if paid in fifteen days. Their system takes early discounts automatically, so now I’m paid in twelve. I just put my rate up 2% beforehand.',
      },
      {
        author: 'marcy',
        hoursAfter: 5,
        replyTo: 2,
        text: 'Bookkeeper co-signs that trick. And strike “approval”: make it net anything from delivery, with ten days to object in writing. Approval is where invoices go to die.',
      },
      {
        author: 'eli',
        hoursAfter: 9,
        text: 'Dissent: I took a net 90 once and it was the steadiest client I ever had. After the first three months you’re paid every month like anyone else. It’s a one-time hole, if you can fill the hole.',
      },
      {
        author: 'marisol',
        hoursAfter: 120,
        text: 'There was a form. Net 30, from delivery. The lady in vendor relations said I was the second person ever to ask her.',
      },
    ],
  },
];
