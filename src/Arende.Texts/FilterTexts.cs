using Arende.Domain.People;

namespace Arende.Texts;

public static partial class T
{
    public static class Filters
    {
        public static Text Saved { get; } = new("Sparade urval", "Saved filters");
        public static Text Save { get; } = new("Spara det som visas…", "Save what is shown…");
        public static Text SaveOrRemove { get; } = new("Spara det som visas, eller ta bort…", "Save what is shown, or remove…");
        public static Text Title(FilteredList list) => list == FilteredList.Assignments ? new("Sparade urval av uppdrag", "Saved filters of assignments") : new("Sparade urval av ärenden", "Saved filters of cases");
        public static Text SaveHeading { get; } = new("Spara urvalet", "Save the filter");
        public static Text Shown { get; } = new("Det som visas nu", "What is shown now");
        public static Text Name { get; } = new("Namn", "Name");
        public static Text NameHelp { get; } = new("Till exempel Mina försenade. Ett namn som redan finns får det nya urvalet. Bara du ser det.",
            "For instance My delayed ones. A name that is there already gets the new filter. Only you see it.");
        public static Text Do { get; } = new("Spara urvalet", "Save the filter");
        public static Text None { get; } = new("Inga sparade urval ännu.", "No saved filters yet.");
        public static Text Remove { get; } = new("Ta bort", "Remove");
        public static Text Done(string name) => new($"Urvalet ”{name}” är sparat.", $"The filter “{name}” is saved.");
        public static Text Removed { get; } = new("Urvalet är borttaget.", "The filter is removed.");
    }
}
