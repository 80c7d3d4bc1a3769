import { isDate } from "../../reading/dates";
import {
  asksReader,
  isButton,
  isButtonRow,
  isCall,
  isCaption,
  isConsentNotice,
  isCopyright,
  isDisclaimer,
  isEdited,
  isForSubscribers,
  isInvitation,
  isShareLabel,
  namesNewsletter,
  opensInvitation,
  opensOrEndsWithSharing,
} from "../../reading/page-words/furniture-labels";
import { isCredited } from "../../reading/page-words/credit-labels";
import { AGENCIES } from "../../reading/page-words/header-labels";
import { isSiteNote } from "../../reading/page-words/site-notes";
import { isAroundEmbed } from "../../reading/page-words/around-embeds";
import { isForwardLabel } from "../../reading/page-words/forwarded";
import { relatedLine } from "../../reading/page-words/related-line";
import { isWireHead } from "../../reading/page-words/wire-heads";
import { fold } from "../../../domain/text/folding/fold";
import { SENTENCE_END, wordsOf } from "../line-shapes";
import { platformIn } from "../posts/labels/platform-names";
import { namesPlatform } from "../posts/post-marks";

const MINUTE_READ =
  /^[^\p{Nd}]{0,40}\p{Nd}{1,3}\s*(?:min\p{L}*|мин\p{L}*|хв\p{L}*|دقائق|دقيقة|دقیقه|دقات|منٹ|דקות|dk|dakika\p{L}*|分钟?|分鐘|分|분|मिनट|মিনিট|λεπτ\p{L}*|phút|นาที)\.?(?:\s[^\p{Nd}.!?؟。]{0,30})?$/iu;
const LONGEST_READ = 50;

/** "4 min read", "Lecture 4 min", "وقت القراءة: 3 دقائق". */
export function isReadingTime(text: string): boolean {
  return text.length <= LONGEST_READ && MINUTE_READ.test(text) && !isDate(text);
}

/** What a line of a page is by its own words, if it is no text of the article. */
export function isFurniture(text: string): boolean {
  if (asksForLetter(text)) return true;
  if (relatedLine(text) !== undefined) return false;
  return (
    isButton(text) ||
    isButtonRow(text) ||
    isReadingTime(text) ||
    isCall(text) ||
    isCaption(text) ||
    isCredited(text) ||
    isBracketed(text) ||
    isCopyright(text) ||
    isEdited(text) ||
    isDisclaimer(text) ||
    isShareLabel(text) ||
    (opensOrEndsWithSharing(text) && namesNetwork(text)) ||
    isForwardLabel(text) ||
    isAroundEmbed(text) ||
    isSiteNote(text) ||
    isWireHead(text) ||
    isMarkedCall(text) ||
    EMAIL_ALONE.test(text) ||
    (namesNewsletter(text) && namesPlatform(text) && text.length <= LONGEST_CALL && !isQuote(text)) ||
    (isConsentNotice(text) && !isQuote(text)) ||
    (text.length <= LONGEST_CALL && isForSubscribers(text) && !isQuote(text)) ||
    isCallToFollow(text)
  );
}

/** "✅ Click here to follow the channel on WhatsApp": a sign, and a few words with the name of a platform. */
const isMarkedCall = (text: string): boolean =>
  text.length <= LONGEST_READ * 2 &&
  /^\p{Extended_Pictographic}\uFE0F?\s\p{L}/u.test(text) &&
  asksReader(text) &&
  namesPlatform(text) &&
  !SENTENCE_END.test(text);

/** A platform whose posts we read, or a messenger. */
const namesNetwork = (text: string): boolean =>
  namesPlatform(text) || platformIn(text) !== undefined || /whatsapp|viber|واتس ?اب|וואטסאפ|ватсап/iu.test(text);

const MOST_WORDS_OF_CALL = 6;

/**
 * "Subscribe to our Telegram channel". A sentence may tell of one, unless it has a few words and begins with the
 * call.
 */
function isCallToFollow(text: string): boolean {
  if (text.length > LONGEST_CALL || isQuote(text) || !isInvitation(text)) return false;
  return !SENTENCE_END.test(text) || (wordsOf(text) <= MOST_WORDS_OF_CALL && opensInvitation(text));
}

/** "Don't miss the latest news - Sign up to our daily newsletter here." */
const asksForLetter = (text: string): boolean =>
  text.length <= LONGEST_CALL &&
  namesNewsletter(text) &&
  !isQuote(text) &&
  text.split(/[.!?]\s|\s[–—-]\s/u).some((part) => namesNewsletter(part) && opensInvitation(part));

const EMAIL_ALONE = /^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$/;
const LONGEST_CALL = 200;

/** An article may be about cookies. */
const isQuote = (text: string): boolean => /["“”«»]/u.test(text);

const BRACKETED = /^\[[^[\]]{2,60}\]$/u;
const SIGNATURE = /^[(（]\p{L}{1,6}(?:[/,،]\s?\p{L}{1,6}){0,4}[)）]$/u;

/** "[Video]", "(dwa/rin)": who wrote an article and who edited it, in short. An agency is an author. */
function isBracketed(text: string): boolean {
  if (BRACKETED.test(text)) return true;
  return SIGNATURE.test(text) && !AGENCIES.has(fold(text.slice(1, -1)));
}
