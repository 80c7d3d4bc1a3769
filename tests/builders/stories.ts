import type { ArticleDraft, EntityDraft } from "../../src/domain/draft";
import { aCountryDraft, anArticleDraft, aPersonDraft, paragraph } from "./drafts";

/**
 * A small set to judge stories by: one report of an agency in three papers, two translations, what came of it the next
 * day, and articles that name the same countries and people but are about something else.
 */
export const STORY_PROFILES: readonly EntityDraft[] = [
  aCountryDraft("KE", { en: "Kenya", fr: "Kenya", ar: "كينيا" }),
  aCountryDraft("UG", { en: "Uganda", fr: "Ouganda", ar: "أوغندا" }),
  aCountryDraft("TZ", { en: "Tanzania", fr: "Tanzanie", ar: "تنزانيا" }),
  aPersonDraft("Amina Okello", { names: { en: "Amina Okello", fr: "Amina Okello", ar: "أمينة أوكيلو" } }),
  { type: "Place", placeKind: "OTHER", names: { en: "Lake Victoria", fr: "lac Victoria", ar: "بحيرة فيكتوريا" } },
  { type: "Organization", names: { en: "Lake Bank", fr: "Banque du Lac", ar: "بنك البحيرة" } },
];

const FOOTER = "Sign up for our letter and read the news of the day every morning before you leave the house for work.";
const LEAD = "Kenya and Uganda signed an agreement on Tuesday to raise the sluices of the dam below Lake Victoria.";
const COST = "The works will cost 340 million dollars, of which the Lake Bank lends two thirds over twenty years.";
const QUOTE = "Minister Amina Okello said that fishermen whose landing places are flooded would be paid within a year.";
const BACK =
  "The water has risen by more than a metre since the rains began, and whole villages on the shore have moved.";
const PLAN =
  "Engineers want to open two gates each night so that the turbines downstream keep turning in the dry months.";

interface Told {
  readonly day: number;
  readonly language?: string;
  readonly texts: readonly string[];
}

const TOLD: Readonly<Record<string, Told>> = {
  "Dam on the lake to be raised": { day: 7, texts: [LEAD, COST, QUOTE, BACK, PLAN] },
  "Two neighbours agree on higher sluices": {
    day: 7,
    texts: [
      "A deal on water levels was signed in Kampala.",
      LEAD.replace("on Tuesday ", ""),
      COST,
      QUOTE.replace("would be", "will be"),
      PLAN,
    ],
  },
  "Lake dam: what the deal says": {
    day: 8,
    texts: [
      COST,
      QUOTE,
      BACK,
      "Readers on our shore have written to us about it for months, and we asked three of them what they expect.",
    ],
  },
  "الاتفاق على تعلية السد": {
    day: 7,
    language: "ar",
    texts: [
      "وقعت كينيا وأوغندا يوم الثلاثاء اتفاقا لرفع بوابات السد أسفل بحيرة فيكتوريا.",
      "وتبلغ كلفة الأعمال 340 مليون دولار، يقرض بنك البحيرة ثلثيها على عشرين عاما.",
      "وقالت الوزيرة أمينة أوكيلو إن الصيادين سيعوضون خلال عام.",
    ],
  },
  "Le barrage du lac sera relevé": {
    day: 7,
    language: "fr",
    texts: [
      "Le Kenya et l'Ouganda ont signé mardi un accord pour relever les vannes du barrage sous le lac Victoria.",
      "Les travaux coûteront 340 millions de dollars, prêtés aux deux tiers par la Banque du Lac.",
    ],
  },
  "Fishermen ask when the money comes": {
    day: 8,
    texts: [
      "A day after Kenya and Uganda agreed on the dam below Lake Victoria, fishermen asked when they would be paid.",
      "Minister Amina Okello met forty of them at a flooded landing place and promised a list by Friday.",
      "The Lake Bank said that its loan for the sluices does not cover the villages that have moved.",
    ],
  },
  "Kenya beat Uganda in the last minute": {
    day: 7,
    texts: [
      "Kenya beat Uganda by two goals to one in Kisumu, a short walk from Lake Victoria, before a full stadium.",
      "Minister Amina Okello handed over the cup and joked that the referee had run more than both teams.",
      "The winning goal came from a corner that the goalkeeper let slip through his gloves.",
    ],
  },
  "Le thé se vend mal": {
    day: 7,
    language: "fr",
    texts: ["Le Kenya et l'Ouganda vendent moins de thé qu'il y a un an, et les entrepôts de Mombasa sont pleins."],
  },
  "A museum for the lake's boats": {
    day: 20,
    texts: [
      "Kenya and Uganda will each send six old boats to a museum on Lake Victoria that opens in spring.",
      "Minister Amina Okello gave one that her grandfather sailed. The Lake Bank pays for the roof.",
    ],
  },
  "Bakers in Tanzania raise prices": { day: 7, texts: ["Bread costs a tenth more in Tanzania since Monday.", FOOTER] },
  "A bridge in Kisumu closes": {
    day: 7,
    texts: ["Lorries have to go around the town until June, the council said.", FOOTER],
  },
};

const linked = (index: number): string => `https://paper-${index % 4}.example/${index}`;

export const STORY_ARTICLES: readonly ArticleDraft[] = Object.entries(TOLD).map(
  ([headline, { day, language = "en", texts }], index) =>
    anArticleDraft(headline, {
      url: linked(index),
      language,
      publishedAt: {
        instant: `2024-05-${String(day).padStart(2, "0")}T0${index % 10}:00:00.000Z`,
        precision: "SECOND",
      },
      body: texts.map(paragraph),
    }),
);
