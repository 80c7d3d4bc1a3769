import type { ReactNode } from "react";
import type { ProfileFragment } from "../../generated/types";
import { useSettings } from "../../shell/settings";
import { Name, textAttributes } from "../../text/data-text";
import { MentionLink } from "../../text/mention-link";

/** A profile by its name and description. */
export function ProfileLine({ profile }: { readonly profile: ProfileFragment | null }): ReactNode {
  const { language } = useSettings();
  if (!profile) return null;
  return (
    <p>
      <MentionLink profile={profile}>
        <Name direction={profile.nameDirection}>{profile.name}</Name>
      </MentionLink>{" "}
      {profile.description && (
        <bdi className="plain quiet" {...textAttributes(language, profile.descriptionDirection)}>
          {profile.description}
        </bdi>
      )}
    </p>
  );
}
