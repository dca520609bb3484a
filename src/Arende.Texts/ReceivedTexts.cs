using System.Text.RegularExpressions;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The decision as its recipient gets it.</summary>
    public static partial class Received
    {
        public static Text Why { get; } = new("Du får beslutet för att din enhet står bland mottagarna (”Beslut skickas till”).",
            "You get the decision because your unit is among its recipients.");
        public static Text Decision { get; } = new("Beslutet", "The decision");
        public static Text Reason { get; } = new("Motivering", "Reason");
        public static Text Recipient { get; } = new("Mottagare", "Recipient");
        public static Text Acknowledge { get; } = new("Kvittera mottagandet", "Acknowledge receipt");
        public static Text AcknowledgeWhy { get; } = new("Kvittera när någon på enheten har läst beslutet.", "Acknowledge when somebody in the unit has read the decision.");
        public static Text AcknowledgeHappens { get; } = new("Expedieringen och ärendets händelser visar ditt namn och tiden. Inga mejl skickas.",
            "The distribution and the history of the case show your name and the time. No mail is sent.");
        public static Text Assignments { get; } = new("Uppdrag på din enhet", "Assignments of your unit");
        public static Text NoAssignments { get; } = new("Inga uppdrag i ärendet ligger på din enhet.", "No assignments in the case belong to your unit.");
        public static Text Assignment { get; } = new("Uppdrag", "Assignment");
        public static Text Owner { get; } = new("Ägare", "Owner");
        public static Text YouNameOwner { get; } = new("Ingen ägare: säg vem", "No owner: say who");
        public static Text ManagerNamesOwner { get; } = new("Ingen ägare: chefen eller controllern säger vem", "No owner: the manager or the controller says who");
        public static Text Deadline { get; } = new("Slutdatum", "Deadline");
        public static Text WholeCase { get; } = new("Läs hela ärendet", "Read the whole case");
        public static Text Done { get; } = new("Tack. Mottagandet är kvitterat.", "Thank you. Receipt is acknowledged.");

        public static Text AcknowledgedByLink(string recipient, string when) => new($"Kvitterat av {recipient} med länken i mejlet, {when}", $"Acknowledged by {recipient} with the link in the mail, {when}");

        /// <summary>A rejection as the decision that it is, without its full stop: "Kommunstyrelsen avslår motionen".</summary>
        public static Text Rejects(Body body, string caseType, IReadOnlyList<Clause> clauses)
        {
            // Who turns down a proposal to turn down a motion has not turned down the motion.
            var what = clauses.Any(clause => TurnsDown().IsMatch(clause.Text)) ? "" : caseType;
            return what switch
            {
                "motion" => new($"{body.SwedishName} avslår motionen", $"{body.EnglishName} rejects the motion"),
                "citizen-proposal" => new($"{body.SwedishName} avslår medborgarförslaget", $"{body.EnglishName} rejects the citizen proposal"),
                _ => new($"{body.SwedishName} avslår förslaget", $"{body.EnglishName} turns down the proposal"),
            };
        }

        [GeneratedRegex(@"\b(?:avsl[åa]|avstyrk|avvisa|besvara)", RegexOptions.IgnoreCase)]
        private static partial Regex TurnsDown();

        public static Text AcknowledgedBy(string who, string when) => new($"Kvitterat av {who}, {when}", $"Acknowledged by {who}, {when}");
    }
}
