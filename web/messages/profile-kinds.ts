/** What kinds of profiles are called, by the language of the interface. */
export const PROFILE_KINDS = {
  en: {
    Person: "Person",
    Organization: "Organisation",
    Place: "Place",
    Event: "Event",
    CreativeWork: "Work",
    Topic: "Topic",
  },
  ar: { Person: "شخص", Organization: "مؤسسة", Place: "مكان", Event: "حدث", CreativeWork: "عمل", Topic: "موضوع" },
  fr: {
    Person: "Personne",
    Organization: "Organisation",
    Place: "Lieu",
    Event: "Événement",
    CreativeWork: "Œuvre",
    Topic: "Sujet",
  },
};
