namespace Arende.Texts;

public static partial class T
{
    public static class Errors
    {
        public static Text NotFoundTitle { get; } = new("Sidan finns inte", "There is no such page");
        public static Text NotFound { get; } = new("Adressen kan vara felskriven, eller så finns det den ledde till inte längre.",
            "The address may be misspelt, or what it led to is no longer there.");
        public static Text ForbiddenTitle { get; } = new("Du får inte se den här sidan", "You may not see this page");
        public static Text Forbidden { get; } = new("Din roll eller enhet har inte rätt till den. Behöver du den i ditt arbete: be administratören.",
            "Your role or unit has no right to it. If you need it in your work, ask the administrator.");
        public static Text ConflictTitle { get; } = new("Någon hann före", "Someone was faster");
        public static Text Conflict { get; } = new("Ärendet ändrades medan du arbetade. Inget av det andra gjorde är borta. Gå tillbaka, läs det nya och gör om ditt steg.",
            "The case changed while you worked. Nothing that others did is lost. Go back, read what is new, and take your step again.");
        public static Text BadRequestTitle { get; } = new("Det gick inte att läsa det du skickade", "What you sent could not be read");
        public static Text BadRequest { get; } = new("Sidan kan ha legat öppen för länge. Gå tillbaka, ladda om den och försök igen; det du skrev finns kvar i formuläret.",
            "The page may have been open too long. Go back, reload it and try again; what you wrote is still in the form.");
        public static Text TooLargeTitle { get; } = new("Det du skickade är för stort", "What you sent is too large");
        public static Text TooLarge { get; } = new("Inget är sparat. Gå tillbaka: det du skrev finns kvar i formuläret. Korta det, eller lägg det långa i en bilaga.",
            "Nothing has been saved. Go back: what you wrote is still in the form. Shorten it, or put what is long in an attachment.");
        public static Text TooManyTitle { get; } = new("För mycket på en gång", "Too much at once");
        public static Text TooMany { get; } = new("Mer begärs just nu än vad som hinns med. Inget är sparat. Vänta en minut, gå tillbaka och försök igen; det du skrev finns kvar i formuläret.",
            "More is asked for at this moment than there is time for. Nothing has been saved. Wait a minute, go back and try again; what you wrote is still in the form.");
        public static Text FailedTitle { get; } = new("Något gick fel hos oss", "Something went wrong on our side");
        public static Text Failed { get; } = new("Felet är antecknat. Inget halvt har sparats: antingen är ditt steg gjort eller så är det inte det. Gå tillbaka och se efter.",
            "The error has been noted. Nothing was saved by half: either your step was taken or it was not. Go back and look.");
        public static Text UnavailableTitle { get; } = new("Tjänsten vilar ett ögonblick", "The service is resting for a moment");
        public static Text Unavailable { get; } = new("Vänta en minut och försök igen. Det du har sparat finns kvar.", "Wait a minute and try again. What you have saved is still there.");
        public static Text DatabaseAway { get; } = new(
            "Databasen svarar inte just nu. Vänta en minut och försök igen. Det du har sparat finns kvar; gå tillbaka om du nyss skickade något, så står det kvar i formuläret.",
            "The database doesn't answer right now. Wait a minute and try again. What you have saved is still there; if you just sent something, go back and it is still in the form.");
        public static Text ToStart { get; } = new("Gå till Min sida", "Go to My page");
        public static Text ToCases { get; } = new("Sök bland ärendena", "Search the cases");

        public static Text UnreadableValue { get; } = new("Värdet går inte att läsa. Skriv det på nytt.", "The value can't be read. Write it again.");
        public static Text NoNumber { get; } = new("Skriv ett tal med siffror.", "Write a number in digits.");
        public static Text EmptyValue { get; } = new("Fyll i fältet.", "Fill in the field.");

        public static Text Unreadable(string value) => new($"”{value}” går inte att läsa här. Skriv det på nytt.", $"“{value}” can't be read here. Write it again.");

        public static Text Reference(string id) => new($"Ange {id} om du ber om hjälp.", $"Give {id} if you ask for help.");
    }
}
