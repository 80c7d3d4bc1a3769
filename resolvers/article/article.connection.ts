import { connectionType } from "../relay/connection.type";
import { ArticleType } from "./article.type";

export const ArticleConnection = connectionType("Article", () => ArticleType);
