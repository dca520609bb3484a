using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What an item has and lacks before the summons, and the clerk's mark.</summary>
    public static class Readiness
    {
        public static Text Title { get; } = new("Inför kallelsen", "Before the summons");
        public static Text Of(ReadinessLine line) => line.Check switch
        {
            ReadinessCheck.Negotiation => line.State == ReadinessState.Ready
                ? new("Ingen förhandling enligt MBL pågår", "No negotiation by MBL is going on")
                : new("Förhandling eller information enligt MBL är inte klar", "Negotiation or information by MBL isn’t over"),
            ReadinessCheck.Signatures => line.State == ReadinessState.Ready
                ? new("Underskrifterna är klara", "The signatures are there")
                : new(Many(line.Count, "1 underskrift saknas", $"{line.Count} underskrifter saknas"), Many(line.Count, "1 signature is missing", $"{line.Count} signatures are missing")),
            ReadinessCheck.Attachments => line.State == ReadinessState.Ready
                ? new("Bilagorna har sina filer", "The attachments have their files")
                : new(Many(line.Count, "1 bilaga saknar fil", $"{line.Count} bilagor saknar fil"), Many(line.Count, "1 attachment lacks its file", $"{line.Count} attachments lack their files")),
            ReadinessCheck.Recipients => line.State == ReadinessState.Ready
                ? new("Mottagarna har adress", "The recipients have addresses")
                : line.Count == 0 ? new("Ingen mottagare av beslutet är angiven", "No recipient of the decision is named")
                : new(Many(line.Count, "1 mottagare saknar adress", $"{line.Count} mottagare saknar adress"), Many(line.Count, "1 recipient lacks an address", $"{line.Count} recipients lack addresses")),
            ReadinessCheck.Access => line.State == ReadinessState.Ready
                ? new("Öppet för alla som läser ärendet", "Open to everybody who reads the case")
                : line.Count == 0 ? new("Ärendet är inte öppet för alla: rubriken står inte i kallelsen, och ledamöterna får handlingarna på annat sätt", "The case isn’t open to everybody: its title isn’t in the summons, and members get the documents in another way")
                : new(Many(line.Count, "1 handling är sekretessmarkerad och följer inte med", $"{line.Count} handlingar är sekretessmarkerade och följer inte med"), Many(line.Count, "1 document is marked secret and doesn’t come along", $"{line.Count} documents are marked secret and don’t come along")),
        };
        public static Text Mend(ReadinessCheck check) => check switch
        {
            ReadinessCheck.Negotiation or ReadinessCheck.Signatures => new("Se var ärendet är", "See where the case is"),
            ReadinessCheck.Attachments => new("Lägg till filer", "Add files"),
            ReadinessCheck.Recipients => new("Ge adress", "Give addresses"),
            ReadinessCheck.Access => new("Se vem som läser", "See who reads it"),
        };
        public static Text State(ReadinessState state) => state switch
        {
            ReadinessState.Ready => new("klart", "done"),
            ReadinessState.ToKnow => new("att veta", "to know"),
            ReadinessState.Missing => new("saknas", "missing"),
        };

        public static Text InOrder { get; } = new("I ordning", "In order");
        public static Text NotLooked { get; } = new("Inte genomgången", "Not looked through");
        public static Text TakenBack { get; } = new("Ändrad sedan den var i ordning", "Changed since it was in order");
        public static Text Lacks(int n) => new(Many(n, "1 sak saknas", $"{n} saker saknas"), Many(n, "1 thing is missing", $"{n} things are missing"));
        public static Text By(ItemInOrder mark) => new($"I ordning enligt {mark.ByName} {Format.Sv.Date(Format.Day(mark.At))} kl. {Format.Sv.Time(mark.At)}", $"In order, says {mark.ByName}, {Format.En.Date(Format.Day(mark.At))} at {Format.En.Time(mark.At)}");
        public static Text Since(IReadOnlyList<ContentChange> changes) => new($"Sedan dess: {Format.Sv.List([.. changes.Select(change => Summons.Of(change).Sv)])}.", $"Since then: {Format.En.List([.. changes.Select(change => Summons.Of(change).En)])}.");
        public static Text Mark { get; } = new("Märk i ordning", "Mark in order");
        public static Text TakeBack { get; } = new("Ta tillbaka", "Take back");
        public static Text MarkAll(int n) => new(Many(n, "Märk 1 punkt som inget saknar i ordning", $"Märk {n} punkter som inget saknar i ordning"), Many(n, "Mark 1 item that lacks nothing in order", $"Mark {n} items that lack nothing in order"));
        public static Text Marked(int n) => new(Many(n, "Punkten är i ordning.", $"{n} punkter är i ordning."), Many(n, "The item is in order.", $"{n} items are in order."));
        public static Text WasTakenBack { get; } = new("Punkten är inte längre märkt i ordning.", "The item is no longer marked in order.");

        public static Text PutUpReady(int n) => new(
            n == 0 ? "Sätt upp de stående punkterna" : Many(n, "Sätt upp stående punkter och 1 färdigt ärende", $"Sätt upp stående punkter och {n} färdiga ärenden"),
            n == 0 ? "Put up the standing items" : Many(n, "Put up standing items and 1 case that is ready", $"Put up standing items and {n} cases that are ready"));
        public static Text PutUpCases(int n) => new(Many(n, "Sätt upp 1 färdigt ärende", $"Sätt upp {n} färdiga ärenden"), Many(n, "Put up 1 case that is ready", $"Put up {n} cases that are ready"));
        public static Text PutUpDone(int n) => new(n == 0 ? "De stående punkterna är uppsatta." : Many(n, "1 ärende är uppsatt.", $"{n} ärenden är uppsatta."), n == 0 ? "The standing items have been put up." : Many(n, "1 case has been put up.", $"{n} cases have been put up."));
        public static Text HeldBack { get; } = new("Hålls tillbaka av:", "Held back by:");
        public static Text StandingItem { get; } = new("Stående punkt", "Standing item");
        public static Text StandingWithdrawn { get; } = new("Punkten är borttagen från listan.", "The item has been taken off the agenda.");

        private static string Many(int n, string one, string more) => n == 1 ? one : more;
    }
}
