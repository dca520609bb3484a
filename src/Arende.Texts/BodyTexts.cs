using Arende.Domain.Bodies;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The installation's bodies, as its administrator sees them.</summary>
    public static class Bodies
    {
        public static Text Title { get; } = new("Organ", "Bodies");
        public static Text Lead { get; } = new("Nämnder, utskott och fullmäktige", "Boards, committees and the council");
        public static Text Under { get; } = new("De läses ur inställningarna när systemet startar, och ändras där.", "They are read from the settings when the system starts, and changed there.");
        public static Text Name { get; } = new("Namn", "Name");
        public static Text Function { get; } = new("Funktion", "Function");
        public static Text Parent { get; } = new("Under", "Under");
        public static Text Register { get; } = new("Diarium", "Register");
        public static Text History { get; } = new("Vad som har ändrats", "What was changed");
        public static Text NoHistory { get; } = new("Inget har ändrats sedan organen började följas.", "Nothing has been changed since the bodies began to be followed.");
        public static Text Units { get; } = new("Enheter", "Units");

        public static Text Of(BodyFunction function) => function switch
        {
            BodyFunction.Committee => new("Utskott", "Committee"),
            BodyFunction.Board => new("Nämnd", "Board"),
            BodyFunction.Council => new("Fullmäktige", "Council"),
        };

        public static Text NoSuchUnit(string name) => new($"{name} (enheten finns inte än)", $"{name} (there is no such unit yet)");
    }
}
