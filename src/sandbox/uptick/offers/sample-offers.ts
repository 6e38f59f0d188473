/** A piece of text, on its own or to be stressed. */
export interface Run {
  text: string;
  strong?: true;
}

/** An offer of a partner, before a flow and a shopper are known. */
export interface SampleOffer {
  id: string;
  /** Names the partner's page and picture. */
  slug: string;
  partner: string;
  headline: string;
  /** What follows the shopper's name. */
  greeting: string;
  content: readonly Run[];
  imageAlt: string;
  accept: string;
  decline: string;
  disclaimer: string;
}

/** What five partners, none of whom exists, offer to people who have just bought tea. */
export const sampleOffers: readonly SampleOffer[] = [
  {
    id: '311',
    slug: 'harrow-bakes',
    partner: 'Harrow Bakes',
    headline: 'Two weeks of oat bars, on us',
    greeting: 'something to go with a fresh pot?',
    content: [
      { text: 'Harrow Bakes', strong: true },
      {
        text: ' will post you a sampler of ten oat bars, baked the morning it leaves. You pay the postage, they do the rest.',
      },
    ],
    imageAlt: 'An open box of oat bars',
    accept: 'Send my sampler',
    decline: 'No thanks',
    disclaimer: 'New customers only, one box a household. ',
  },
  {
    id: '312',
    slug: 'fenwick-and-page',
    partner: 'Fenwick & Page',
    headline: 'Buy one novel, get the next for half',
    greeting: 'something to read while it steeps?',
    content: [
      { text: 'Pick any novel at ' },
      { text: 'Fenwick & Page', strong: true },
      { text: ', and the second one costs half. Their booksellers will choose it for you, if you like surprises.' },
    ],
    imageAlt: 'A stack of four books with a ribbon between the pages',
    accept: 'Choose my books',
    decline: 'Not this time',
    disclaimer: 'Until the end of the month, second-hand shelves excepted. ',
  },
  {
    id: '313',
    slug: 'clay-street-studio',
    partner: 'Clay Street Studio',
    headline: 'Make the cup you drink from',
    greeting: 'how about an evening at the wheel?',
    content: [
      { text: 'Clay Street Studio', strong: true },
      {
        text: ' takes 20% off a two-hour class for beginners. Clay, apron and firing are included, and so is the tea.',
      },
    ],
    imageAlt: 'A clay cup on a potter’s wheel',
    accept: 'See free evenings',
    decline: 'No thanks',
    disclaimer: 'For one person, on weekdays. Ages 16 and over. ',
  },
  {
    id: '314',
    slug: 'tansy-seeds',
    partner: 'Tansy Seeds',
    headline: 'Grow a pot of your own tea',
    greeting: 'do you have a sunny windowsill?',
    content: [
      { text: 'Four packets from ' },
      { text: 'Tansy Seeds', strong: true },
      { text: ' for the price of two: mint, lemon balm, chamomile and verbena, with a card that says when to sow.' },
    ],
    imageAlt: 'Three seed packets and a seedling in a pot',
    accept: 'Post me the seeds',
    decline: 'Not this time',
    disclaimer: 'While stocks last. Seeds are posted from February on. ',
  },
  {
    id: '315',
    slug: 'fieldlines',
    partner: 'Fieldlines',
    headline: 'Twelve walks that end at a teapot',
    greeting: 'time for a longer way round?',
    content: [
      { text: 'Fieldlines', strong: true },
      {
        text: ' has drawn a folding map of twelve easy walks, each with a tea room at its end. Your first map is free.',
      },
    ],
    imageAlt: 'A folded map with a winding path that ends at a teapot',
    accept: 'Send me the map',
    decline: 'No thanks',
    disclaimer: 'One map a person. Postage is 2.50. ',
  },
];
