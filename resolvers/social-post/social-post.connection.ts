import { connectionType } from "../relay/connection.type";
import { SocialAccountType } from "./social-account.type";
import { SocialPostType } from "./social-post.type";

export const PostConnection = connectionType("SocialPost", () => SocialPostType);
export const AccountConnection = connectionType("SocialAccount", () => SocialAccountType);
