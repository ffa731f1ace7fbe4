package dev.prr.core.review.organization;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;

import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import java.util.List;

/** Every key of {@code prr/organization.yaml}, version {@code prr.dev/v1}. */
final class OrganizationShape {

  private static final int MOST_PEOPLE = 1_000_000;

  private static final Shape TEAM =
      fields(
          required("id", new Shape.Text(Forms.ID), "The id is the team's name in every report."),
          required(
              "group", new Shape.Text(Forms.ID), "Each team is reviewed together with its group."),
          required(
              "size",
              new Shape.Whole(1, MOST_PEOPLE),
              "Without its size nobody knows whether a team's figures would be a person's."),
          optional("services", new Shape.Items(new Shape.Text(Forms.ID), 1), "What the team runs."),
          optional(
              "aliases",
              new Shape.Items(new Shape.Text(Forms.TEAM), 1),
              "What other tools call the team."));

  static final Shape.Fields DOCUMENT =
      fields(
          required(
              "apiVersion",
              new Shape.Choice(List.of("prr.dev/v1")),
              "The version says how the rest is read."),
          required(
              "kind",
              new Shape.Choice(List.of("Organization")),
              "The kind says what is described."),
          required(
              "metadata",
              fields(required("name", new Shape.Text(Forms.ID), "The name heads every report.")),
              "Who it is."),
          required(
              "spec",
              fields(
                  optional(
                      "smallestTeam",
                      new Shape.Whole(Organization.SMALLEST_TEAM, MOST_PEOPLE),
                      "Teams with fewer people are shown as part of their group."),
                  required(
                      "teams",
                      new Shape.Items(TEAM, 1),
                      "Reviews speak of teams and nothing else.")),
              "What it consists of."));

  private OrganizationShape() {}
}
