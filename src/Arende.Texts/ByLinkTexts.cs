using Arende.Domain.Bodies;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The page on which somebody without an account acknowledges a decision.</summary>
    public static class ByLink
    {
        public static Text Title { get; } = new("Kvittera ett beslut", "Acknowledge a decision");
        public static Text Heading(string number) => new($"Beslut i ärende {number}", $"Decision in case {number}");
        public static Text Why { get; } = new("Kommunen har skickat beslutet till dig med mejl. Kvittera när du har fått det. Du behöver inget konto.",
            "The municipality has mailed you the decision. Acknowledge when you have received it. You need no account.");
        public static Text Happens { get; } = new("Kommunen ser att beslutet har kommit fram, och när. Kvitteringen betyder inte att du godtar beslutet.",
            "The municipality sees that the decision has arrived, and when. To acknowledge is not to accept the decision.");
        public static Text Do { get; } = new("Kvittera att jag har fått beslutet", "Acknowledge that I have received the decision");
        public static Text Done(string when) => new($"Tack. Mottagandet är kvitterat {when}.", $"Thank you. Receipt was acknowledged {when}.");
        public static Text DeadTitle { get; } = new("Länken gäller inte", "The link isn't valid");
        public static Text Dead { get; } = new("Den kan ha gått ut, eller vara ofullständig. Öppna den från mejlet igen, eller kontakta kommunens registrator.",
            "It may have ended, or have been copied only in part. Open it from the mail again, or contact the municipality's registrar.");

        public static Text DecidedBy(Body body, string date, string section) => new($"{body.SwedishName} {date}, {section}", $"{body.EnglishName} {date}, {section}");
    }
}
