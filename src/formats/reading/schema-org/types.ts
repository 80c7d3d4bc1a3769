import type { EntityType } from "../../../domain/entity";
import type { PlaceKind } from "../../../domain/entity";
import type { JsonObject } from "../json/fields";
import { typesOf } from "./graph";

/** What the types of schema.org are to us (https://schema.org/docs/full.html). */

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/u));

const ARTICLES = set(`Article AdvertiserContentArticle NewsArticle AnalysisNewsArticle AskPublicNewsArticle
  BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle Report SatiricalArticle
  ScholarlyArticle MedicalScholarlyArticle BlogPosting LiveBlogPosting TechArticle APIReference`);

/** A page of a forum shows one as its article; alone they are posts. */
const POSTS = set("SocialMediaPosting DiscussionForumPosting Comment UserComments CorrectionComment");
const POSTS_OF_PAGES = set("SocialMediaPosting DiscussionForumPosting");

const PEOPLE = set("Person Patient");

const ORGANIZATIONS = set(`Organization Airline Consortium Cooperative Corporation EducationalOrganization
  CollegeOrUniversity ElementarySchool HighSchool MiddleSchool Preschool School FundingAgency FundingScheme
  GovernmentOrganization LibrarySystem MedicalOrganization NGO NewsMediaOrganization OnlineBusiness OnlineStore
  OnlineMarketplace PerformingGroup DanceGroup MusicGroup TheaterGroup PoliticalParty Project ResearchProject
  ResearchOrganization SearchRescueOrganization SportsOrganization SportsTeam WorkersUnion
  LocalBusiness AnimalShelter ArchiveOrganization AutomotiveBusiness AutoDealer AutoRepair ChildCare Dentist
  DryCleaningOrLaundry EmergencyService Diocese EmploymentAgency EntertainmentBusiness AmusementPark ArtGallery
  Casino ComedyClub NightClub FinancialService AccountingService BankOrCreditUnion InsuranceAgency FoodEstablishment
  Bakery BarOrPub Brewery CafeOrCoffeeShop Restaurant Winery GovernmentOffice PostOffice HealthAndBeautyBusiness
  HomeAndConstructionBusiness InternetCafe LegalService Attorney Notary Library LodgingBusiness Hotel Hostel Motel
  Resort MedicalBusiness MedicalClinic Pharmacy Optician Physician ProfessionalService RadioStation RealEstateAgent
  RecyclingCenter SelfStorage ShoppingCenter SportsActivityLocation Store BookStore ClothingStore ComputerStore
  ConvenienceStore DepartmentStore ElectronicsStore Florist FurnitureStore GroceryStore HardwareStore JewelryStore
  LiquorStore MovieRentalStore MusicStore OfficeEquipmentStore PetStore ShoeStore SportingGoodsStore ToyStore
  TelevisionStation TouristInformationCenter TravelAgency
  AutoRental AutoWash GasStation MotorcycleRepair AutomatedTeller Distillery DaySpa TattooParlor Electrician
  HousePainter Locksmith Plumber BedAndBreakfast BowlingAlley GolfCourse SkiResort TennisComplex VeterinaryCare
  DiagnosticLab CommunityHealth PrimaryCare PublicHealth`);

/** The many kinds of local business. */
const BUSINESS = /[a-z](?:Organization|Store|Shop|Business|Restaurant|Salon|Dealer|Contractor|Company|Club|Gym)$/u;

const COUNTRIES = set("Country");
const CITIES = set("City");
const REGIONS = set("AdministrativeArea State SchoolDistrict Continent Region");
const OTHER_PLACES = set(`Place LandmarksOrHistoricalBuildings TouristAttraction TouristDestination Accommodation
  Apartment Room House Residence GatedResidenceCommunity CivicStructure Airport Aquarium Beach BoatTerminal Bridge
  BusStation BusStop Campground Cemetery Crematorium EventVenue FireStation GovernmentBuilding CityHall Courthouse
  DefenceEstablishment Embassy LegislativeBuilding Hospital MovieTheater Museum MusicVenue Park ParkingFacility
  PerformingArtsTheater PlaceOfWorship BuddhistTemple Church CatholicChurch HinduTemple Mosque Synagogue Playground
  PoliceStation PublicToilet RVPark StadiumOrArena SubwayStation TaxiStand TrainStation Zoo Landform BodyOfWater
  Canal LakeBodyOfWater OceanBodyOfWater Pond Reservoir RiverBodyOfWater SeaBodyOfWater Waterfall Mountain Volcano`);

const WORKS = set(`Book Audiobook Movie TVSeries RadioSeries MusicAlbum MusicComposition MusicRecording Painting
  Sculpture Photograph VisualArtwork Play VideoGame Legislation Poster ShortStory ComicSeries`);

const hasOne = (types: readonly string[], wanted: ReadonlySet<string>): boolean =>
  types.some((type) => wanted.has(type));

export const isArticleNode = (node: JsonObject): boolean => hasOne(typesOf(node), ARTICLES);
export const isPostNode = (node: JsonObject): boolean => hasOne(typesOf(node), POSTS);

/** What is the article of a web page that states it. */
export const isPageArticle = (node: JsonObject): boolean =>
  isArticleNode(node) || hasOne(typesOf(node), POSTS_OF_PAGES);

/** The type of the profile that an object describes; undefined if it describes none. */
export function profileTypeOf(node: JsonObject): "Person" | "Organization" | "Place" | undefined {
  const types = typesOf(node);
  if (hasOne(types, PEOPLE)) return "Person";
  // A hotel is a place and a business. What says `Place` beside a business is meant as a place.
  if (types.some((type) => ORGANIZATIONS.has(type) || BUSINESS.test(type)))
    return types.includes("Place") ? "Place" : "Organization";
  return [COUNTRIES, CITIES, REGIONS, OTHER_PLACES].some((places) => hasOne(types, places)) ? "Place" : undefined;
}

/** What an article may be about besides: an event or a work. Alone it is no profile. */
export function subjectTypeOf(node: JsonObject): EntityType | undefined {
  const types = typesOf(node);
  const profile = profileTypeOf(node);
  if (profile !== undefined) return profile;
  if (types.some((type) => /(?:^|[a-z])Event$/u.test(type))) return "Event";
  return hasOne(types, WORKS) ? "CreativeWork" : undefined;
}

export function placeKindOf(node: JsonObject): PlaceKind {
  const types = typesOf(node);
  if (hasOne(types, COUNTRIES)) return "COUNTRY";
  if (hasOne(types, CITIES)) return "CITY";
  return hasOne(types, REGIONS) ? "REGION" : "OTHER";
}

/** Whether the names of types are those of schema.org, where no context says it. Only types that we read. */
export const isKnownNode = (node: JsonObject): boolean =>
  isArticleNode(node) || isPostNode(node) || profileTypeOf(node) !== undefined;

const WORDS: ReadonlyMap<string, string> = new Map([
  ["ImageObject", "picture"],
  ["VideoObject", "video"],
  ["AudioObject", "recording"],
  ["WebSite", "web site"],
  ["FAQPage", "page of questions"],
  ["QAPage", "page of questions"],
  ["HowTo", "set of instructions"],
  ["Event", "calendar event"],
]);

/** What an object is in plain words, for the report: `job posting`. */
export function kindOfNode(node: JsonObject): string {
  const [type] = typesOf(node);
  if (type === undefined) return "object without a type";
  return (
    WORDS.get(type) ??
    type
      .slice(0, LONGEST_KIND)
      .replace(/(?<=[a-z\d])(?=[A-Z])/gu, " ")
      .toLowerCase()
  );
}

const LONGEST_KIND = 60;
