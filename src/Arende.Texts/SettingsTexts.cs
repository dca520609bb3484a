using Arende.Domain.People;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What somebody chooses for themselves.</summary>
    public static class Settings
    {
        public static Text Title { get; } = new("Mina inställningar", "My settings");
        public static Text HowOften { get; } = new("Hur ofta vill du ha mejl om det som väntar på dig?", "How often do you want mail about what waits for you?");
        public static Text InboxAlways { get; } = new("I inkorgen ser du det alltid, så fort det kommer till dig.", "In the inbox you always see it, as soon as it comes to you.");
        public static Text Save { get; } = new("Spara", "Save");
        public static Text Saved { get; } = new("Sparat. Det gäller från nästa mejl.", "Saved. It holds from the next mail on.");

        public static Text Of(MailPace pace) => pace switch
        {
            MailPace.Daily => new("Varje arbetsdag", "Every working day"),
            MailPace.AtOnce => new("Genast", "At once"),
            MailPace.Weekly => new("En gång i veckan", "Once a week"),
            MailPace.InboxOnly => new("Bara i inkorgen", "Only in the inbox"),
        };

        public static Text Means(MailPace pace) => pace switch
        {
            MailPace.Daily => new("Ett mejl klockan 7 med det som är nytt, ska göras inom två arbetsdagar eller är försenat. Inget mejl när det inte finns något att säga.",
                "One mail at 7 a.m. with what is new, due within two working days or late. No mail when there is nothing to say."),
            MailPace.AtOnce => new("Ett mejl för varje sak när den kommer till dig, och på morgonen ett om det som snart ska vara gjort eller är försenat.",
                "A mail for each thing when it comes to you, and one in the morning about what is soon due or late."),
            MailPace.Weekly => new("Ett mejl på måndag morgon, eller veckans första arbetsdag, med det som är nytt, ska göras under veckan eller är försenat.",
                "One mail on Monday morning, or the first working day of the week, with what is new, due within the week or late."),
            MailPace.InboxOnly => new("Inga mejl om det som väntar eller snart ska vara klart. Mejl om beslut, förfallna uppdrag och lägesrapporter kommer ändå.",
                "No mails about what waits or is soon due. Those about decisions, overdue assignments and status reports come all the same."),
        };
    }
}
