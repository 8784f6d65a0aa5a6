import { Type } from "typebox";

import { named, nullable } from "../http/api/shapes.ts";

/** Why a message was refused, or what was noticed about it. */
export const ReasonOfMessage = named("MessageReason", {
  code: Type.String({ description: "One word for the kind of reason: `promotional-content`." }),
  message: Type.String({ description: "What to do." }),
  path: nullable(Type.String({ description: "Which part of the message; null for all of it." })),
  rules: Type.Array(Type.String(), { description: "Rules of law that it rests on." }),
});
