using Arende.Domain.Bodies;
using Arende.Domain.Members;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>A body's members and substitutes.</summary>
    public static class Members
    {
        public static Text Title { get; } = new("Ledamöter och ersättare", "Members and substitutes");
        public static Text Of(Body body) => new($"Ledamöter och ersättare: {Decisions.Of(body).Sv}", $"Members and substitutes: {Decisions.Of(body).En}");
        public static Text Lead { get; } = new("Närvaron vid ett sammanträde, och vilka som justerar, väljs bland dem som är med i organet den dagen.",
            "A meeting's attendance, and who verifies, are chosen among those who are of the body that day.");
        public static Text Count(int members, int substitutes) => new(
            $"{members} {(members == 1 ? "ledamot" : "ledamöter")}, {substitutes} ersättare", $"{members} {(members == 1 ? "member" : "members")}, {substitutes} {(substitutes == 1 ? "substitute" : "substitutes")}");
        public static Text Now { get; } = new("Nuvarande och kommande", "Present and to come");
        public static Text Former { get; } = new("Tidigare", "Former");
        public static Text None { get; } = new("Inga ledamöter är inskrivna.", "No members have been entered.");
        public static Text NoneHelp { get; } = new("Så länge det är så frågar sammanträdena inte efter närvaro och justerare.", "As long as it is so, meetings ask for no attendance and no verifiers.");
        public static Text Add { get; } = new("Lägg till en ledamot eller ersättare", "Add a member or substitute");
        public static Text AddDo { get; } = new("Lägg till", "Add");
        public static Text Added(string name) => new($"{name} är inskriven.", $"{name} has been entered.");
        public static Text Change(string name) => new($"Ändra {name}", $"Change {name}");
        public static Text ChangeDo { get; } = new("Spara", "Save");
        public static Text Changed(string name) => new($"{name} är ändrad.", $"{name} has been changed.");
        public static Text ToList { get; } = new("Till listan", "To the list");
        public static Text Remove { get; } = new("Ta bort", "Remove");
        public static Text RemoveDo { get; } = new("Ta bort, inskriven av misstag", "Remove, entered by mistake");
        public static Text RemoveHelp { get; } = new("Den som har slutat får en sista dag i stället, och står kvar.", "Who has left gets a last day instead, and stays.");
        public static Text Removed(string name) => new($"{name} är borttagen.", $"{name} has been removed.");
        public static Text Name { get; } = new("Namn", "Name");
        public static Text NameHelp { get; } = new("Så som det ska stå i protokollet.", "As the minutes write it.");
        public static Text Party { get; } = new("Parti", "Party");
        public static Text PartyHelp { get; } = new("Till exempel en bokstavsbeteckning. Tomt för den som inte har något.", "For instance its letters. Empty for somebody without one.");
        public static Text Role { get; } = new("Uppdrag", "Elected as");
        public static Text Member { get; } = new("Ledamot", "Member");
        public static Text Substitute { get; } = new("Ersättare", "Substitute");
        public static Text Order { get; } = new("Ordning för inträde", "Order of entry");
        public static Text OrderHelp { get; } = new("För en ersättare: 1 för den som träder in först.", "Of a substitute: 1 for who enters first.");
        public static Text Post { get; } = new("Leder organet som", "Leads the body as");
        public static Text PostHelp { get; } = new("För en ledamot. Vice ordförandena leder i sin ordning de punkter där ordföranden inte är med.", "Of a member. The vice chairs lead, in their order, the items at which the chair isn't there.");
        public static Text NoPost { get; } = new("Leder inte", "Doesn't lead");
        public static Text Of(MemberPost post) => post switch
        {
            MemberPost.Chair => new("Ordförande", "Chair"),
            MemberPost.FirstViceChair => new("1:e vice ordförande", "First vice chair"),
            MemberPost.SecondViceChair => new("2:e vice ordförande", "Second vice chair"),
        };
        public static Text From { get; } = new("Från och med", "From");
        public static Text Until { get; } = new("Till och med", "Until");
        public static Text UntilHelp { get; } = new("Tomt så länge ingen sista dag är känd.", "Empty while no last day is known.");
        public static Text Account { get; } = new("Konto", "Account");
        public static Text AccountHelp { get; } = new("Om ledamoten har ett konto här.", "If the member has an account here.");
        public static Text NoAccount { get; } = new("Inget konto", "No account");
        public static Text Days { get; } = new("Tid", "Time");
        public static Text Between(DateOnly from, DateOnly? until) => until is { } last
            ? new($"{Format.Sv.Date(from)} – {Format.Sv.Date(last)}", $"{Format.En.Date(from)} – {Format.En.Date(last)}")
            : new($"från {Format.Sv.Date(from)}", $"from {Format.En.Date(from)}");
        public static Text IsSubstitute(int? order) => order is { } given ? new($"Ersättare {given}", $"Substitute {given}") : Substitute;
        public static Text WithParty(string name, string party) => party.Length == 0 ? new(name, name) : new($"{name} ({party})", $"{name} ({party})");
        public static Text History { get; } = new("Vad som har ändrats", "What was changed");
        public static Text NoHistory { get; } = new("Inget har ändrats.", "Nothing has been changed.");
    }
}
