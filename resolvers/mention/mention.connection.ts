import { connectionType } from "../relay/connection.type";
import { MentionType } from "./mention.type";

export const MentionConnection = connectionType("Mention", () => MentionType);
