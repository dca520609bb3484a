using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Domain.People;

namespace Arende.Benchmarks.Municipality;

/// <summary>The generated municipality's units and people. Everybody has an account, all with one password.</summary>
internal sealed class Population
{
    public const string Password = "strandkoping-municipality";
    private const int Offices = 24;
    private const int OfficersOfEach = 10;
    private const int AssigneesOfEach = 5;

    private readonly List<Unit> units = [];
    private readonly Dictionary<(int Unit, string Role), List<Person>> people = [];
    private readonly Random dice;
    private readonly Ids ids;

    public Population(int seed)
    {
        dice = new Random(seed);
        ids = new Ids(seed, subject: -1);
        for (var unit = 0; unit < Offices; unit++)
        {
            units.Add(new Unit(unit == 0 ? "Kansliavdelningen" : $"{Words.One(["Kontoret", "Avdelningen", "Enheten"], dice)} för {Words.Assignment(dice).Split(' ')[^1]} {unit}", $"enhet{unit}@kommunen.example"));
            Add(unit, Role.Manager, 1);
            Add(unit, Role.CaseOfficer, OfficersOfEach);
            Add(unit, Role.Assignee, AssigneesOfEach);
        }
        foreach (var (role, count) in new[] { (Role.Director, 1), (Role.FinanceDirector, 1), (Role.Registrar, 3), (Role.Clerk, 4), (Role.Controller, 2), (Role.BoardMember, 15), (Role.Administrator, 1) })
            Add(0, role, count);
    }

    public const int Count = Offices;

    /// <summary>"clerk1@kommunen.example": the first who was given the role.</summary>
    public static string EmailOf(string role, int unit = 0, int number = 1) => unit == 0 ? $"{role}{number}@kommunen.example" : $"{role}{number}.unit{unit}@kommunen.example";

    public Guid Unit(int unit) => ids.Of(DateTimeOffset.UnixEpoch, 100_000 + unit);

    public string NameOf(int unit) => units[unit].Name;

    public string MailboxOf(int unit) => units[unit].Mailbox!;

    public Guid Person(int unit, string role, int number) => PersonId(people[(unit, role)][number % people[(unit, role)].Count].Email);

    public async Task Write(IRowWriter to, ArendeDb db)
    {
        var (unitTable, personTable, roleTable, accountTable) = (Table<Unit>(db), Table<Person>(db), Table<PersonRole>(db), Table<Account>(db));
        await to.Write(unitTable, units.Select((unit, place) => unitTable.Row(unit).With("Id", Unit(place)).With("ManagerId", Person(place, Role.Manager, 0))));
        var everybody = people.SelectMany(group => group.Value.Select(person => (person, group.Key.Unit))).ToList();
        await to.Write(personTable, everybody.Select(one => personTable.Row(one.person).With("Id", PersonId(one.person.Email)).With("UnitId", Unit(one.Unit))));
        await to.Write(roleTable, everybody.SelectMany(one => one.person.Roles.Select(held => roleTable.Row(held).With("PersonId", PersonId(one.person.Email)))));
        var hash = new Password(Password).Hash();
        await to.Write(accountTable, everybody.Select(one => accountTable.Row(new Account(one.person.Id, one.person.Email))
            .With("PersonId", PersonId(one.person.Email)).With("PasswordHash", hash).With("SecurityStamp", PersonId(one.person.Email).ToString("N"))));
    }

    /// <summary>For the search's rows.</summary>
    public IEnumerable<(Person Person, Guid Id)> Everybody => people.Values.SelectMany(group => group).Select(person => (person, PersonId(person.Email)));

    private static Table Table<T>(ArendeDb db) => new(db.Model.FindEntityTypes(typeof(T)).Single());

    private Guid PersonId(string email) => ids.Of(DateTimeOffset.UnixEpoch, places[email]);

    private readonly Dictionary<string, int> places = [];

    private void Add(int unit, string role, int count)
    {
        var group = people[(unit, role)] = [];
        for (var number = 1; number <= count; number++)
        {
            var person = new Person(Words.Name(dice), role, EmailOf(role, unit, number), units[unit].Id, role);
            places[person.Email] = places.Count;
            group.Add(person);
        }
    }
}

/// <summary>Ids that the seed decides; time-ordered as the product's own, so that indexes grow alike.</summary>
internal readonly struct Ids(int seed, int subject)
{
    public Guid Of(DateTimeOffset at, int place)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        // SplitMix64: every place has another, and neighbours have nothing in common.
        var mixed = unchecked((ulong)seed * 0x9E3779B97F4A7C15 + ((ulong)(uint)subject << 32) + (uint)place);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        mixed ^= mixed >> 31;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], mixed);
        bytes[6] = (byte)(0x70 | (mixed & 0x0F));
        bytes[7] = (byte)(mixed >> 8);
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
