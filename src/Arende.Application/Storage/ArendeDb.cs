using Arende.Application.Accounts;
using Arende.Application.Assignments;
using Arende.Application.Audit;
using Arende.Application.Bodies;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Documents;
using Arende.Application.Drafts;
using Arende.Application.History;
using Arende.Application.Imports;
using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Minutes;
using Arende.Application.Plans;
using Arende.Application.Search;
using Arende.Application.Workflows;
using Arende.Domain.Appeals;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Documents;
using Arende.Domain.Economy;
using Arende.Domain.Goals;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.Notices;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Arende.Domain.Reminders;
using Arende.Domain.Reports;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Arende.Application.Storage;

/// <summary>
/// The database. Each provider derives its own context with its own migrations; a workflow's transition itself is written
/// by <see cref="ITransitionStore"/>, on this context's connection and transaction.
/// </summary>
public abstract class ArendeDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<SignInTry> SignInTries => Set<SignInTry>();
    public DbSet<UnsentForm> UnsentForms => Set<UnsentForm>();
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<CaseNumberSeries> CaseNumberSeries => Set<CaseNumberSeries>();
    public DbSet<ImportedFile> ImportedFiles => Set<ImportedFile>();
    public DbSet<PendingImport> PendingImports => Set<PendingImport>();
    public DbSet<EarlierSection> EarlierSections => Set<EarlierSection>();
    public DbSet<UnsavedPart> UnsavedParts => Set<UnsavedPart>();
    public DbSet<ReadReport> ReadReports => Set<ReadReport>();
    public DbSet<SectionComment> SectionComments => Set<SectionComment>();
    public DbSet<CommentAnswer> CommentAnswers => Set<CommentAnswer>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<DocumentVersion> DocumentVersions => Set<DocumentVersion>();
    public DbSet<DocumentSeries> DocumentSeries => Set<DocumentSeries>();
    public DbSet<KeptDocument> KeptDocuments => Set<KeptDocument>();
    public DbSet<MinutesVersion> MinutesVersions => Set<MinutesVersion>();
    public DbSet<MinutesSignature> MinutesSignatures => Set<MinutesSignature>();
    public DbSet<ScannedMinutes> ScannedMinutes => Set<ScannedMinutes>();
    public DbSet<PublishedMinutes> PublishedMinutes => Set<PublishedMinutes>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Announcement> Announcements => Set<Announcement>();
    public DbSet<BoardRun> BoardRuns => Set<BoardRun>();
    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Disqualification> Disqualifications => Set<Disqualification>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Summons> Summonses => Set<Summons>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<PlanEntry> PlanEntries => Set<PlanEntry>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<UnitEconomy> UnitEconomies => Set<UnitEconomy>();
    public DbSet<EconomyVersion> EconomyVersions => Set<EconomyVersion>();
    public DbSet<GoalVerdict> GoalVerdicts => Set<GoalVerdict>();
    public DbSet<GoalImport> GoalImports => Set<GoalImport>();
    public DbSet<AssignmentReminder> AssignmentReminders => Set<AssignmentReminder>();
    public DbSet<RecurringPeriod> RecurringPeriods => Set<RecurringPeriod>();
    public DbSet<ReportingPeriod> ReportingPeriods => Set<ReportingPeriod>();
    public DbSet<StatusReport> StatusReports => Set<StatusReport>();
    public DbSet<MadeReport> MadeReports => Set<MadeReport>();
    public DbSet<ReportTemplate> ReportTemplates => Set<ReportTemplate>();
    public DbSet<DistributionRow> DistributionRows => Set<DistributionRow>();
    public DbSet<AcknowledgementLink> AcknowledgementLinks => Set<AcknowledgementLink>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();
    public DbSet<WorkflowInstance> WorkflowInstances => Set<WorkflowInstance>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<WorkflowTimer> Timers => Set<WorkflowTimer>();
    public DbSet<WorkflowFault> WorkflowFaults => Set<WorkflowFault>();
    public DbSet<EventWait> EventWaits => Set<EventWait>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<AuditCut> AuditCuts => Set<AuditCut>();
    public DbSet<HistoryErasure> HistoryErasures => Set<HistoryErasure>();
    public DbSet<HistorySeal> HistorySeals => Set<HistorySeal>();
    public DbSet<HistoryAnchor> HistoryAnchors => Set<HistoryAnchor>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();
    public DbSet<Operation> Operations => Set<Operation>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<SearchText> SearchTexts => Set<SearchText>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<RenderedText> RenderedTexts => Set<RenderedText>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The installation's bodies: a few rows, which the process reads once.</summary>
    public BodyCatalogue Bodies => Installed<KeptBodies>()?.Of(this) ?? BodyCatalogue.Read(this);

    /// <summary>The open transaction has something for the outbox's drainer, which looks when it is committed. One that was rolled back may leave it: a look too many.</summary>
    public bool WakesOutbox { get; set; }

    /// <summary>
    /// The transition store has begun a transaction by a statement of its own, which the context doesn't know of: what is saved meanwhile
    /// goes with it, and the store's write commits it.
    /// </summary>
    public IAsyncDisposable? Step
    {
        get;
        set
        {
            field = value;
            Database.AutoTransactionBehavior = value is null ? AutoTransactionBehavior.WhenNeeded : AutoTransactionBehavior.Never;
        }
    }

    /// <summary>Somebody has a transaction open, and will commit it.</summary>
    public bool IsInTransaction => Step is not null || Database.CurrentTransaction is not null;

    /// <summary>True when a save failed because a unique key was taken: somebody else was first.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>True when the database gave this transaction up so that another could go on. Nothing of it is left.</summary>
    public virtual bool IsDeadlock(Exception exception) => false;

    /// <summary>The time that everybody who uses this database agrees on.</summary>
    internal protected virtual Task<DateTimeOffset> CommonTime(TimeProvider clock, CancellationToken ct) => Task.FromResult(clock.GetUtcNow());

    /// <summary>What matches, the newest of each kind first, and of each as many as are wished for.</summary>
    protected internal abstract Task<IReadOnlyList<SearchHit>> Find(SearchQuery query, IReadOnlyList<SearchWish> wishes, CancellationToken ct);

    /// <summary>The rows that match, each asked by itself.</summary>
    protected internal abstract IQueryable<SearchText> Holding(SearchQuery query);

    /// <summary>The rows whose text holds some word of what is looked for, each asked by itself.</summary>
    protected internal abstract IQueryable<SearchText> HoldingAny(SearchQuery query);

    /// <summary>Waits until nobody else has an open transaction that writes what finds these cases. Where there is one writer at a time nobody waits.</summary>
    protected internal virtual Task WaitForTurn(IReadOnlySet<CaseId> cases, CancellationToken ct) => Task.CompletedTask;

    // Cleared by whoever sets it: a context that comes back from the pool keeps what it held.
    private (PersonId? Who, DateTimeOffset At)? saving;

    /// <summary>Saves, and with it what finds that which was changed, what assignments' histories tell of it, and the numbers of new ones: in one transaction, whoever saves.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = SearchChanges.Of(ChangeTracker);
        var facts = AssignmentHistory.Of(ChangeTracker);
        if (changes.IsEmpty && facts.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = !IsInTransaction ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var (who, at) = saving ?? (null, Clock.GetUtcNow());
        await AssignmentNumbers.Give(this, AssignmentNumbers.Unnumbered(ChangeTracker), at, cancellationToken);
        await PlanBoards.Give(this, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        List<object> added = [.. await SearchWriter.Rewrite(this, changes, cancellationToken), .. await AssignmentHistory.Link(this, facts, who, at, cancellationToken)];
        AddRange(added);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // They may be long, and nobody asks this context for them.
        foreach (var one in added) Entry(one).State = EntityState.Detached;
        if (own is not null) await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Saves; a row version, a unique key or a lock that was lost to another writer is a lost race, and nothing was written.</summary>
    /// <exception cref="LostRaceException">Somebody else was first.</exception>
    public async Task SaveOrThrowConflict(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            throw new LostRaceException(Race.Instance, exception);
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            throw new LostRaceException(Race.Instance, exception);
        }
        catch (Exception exception) when (IsDeadlock(exception))
        {
            throw new LostRaceException(Race.Instance, exception);
        }
    }

    /// <summary>The same, in somebody's name: an assignment's history tells who changed it, and when. Null when a clock or a queue did.</summary>
    /// <exception cref="LostRaceException">Somebody else was first.</exception>
    public async Task SaveOrThrowConflict(PersonId? who, DateTimeOffset at, CancellationToken ct)
    {
        saving = (who, at);
        try
        {
            await SaveOrThrowConflict(ct);
        }
        finally
        {
            saving = null;
        }
    }

    private TimeProvider Clock => Installed<TimeProvider>() ?? TimeProvider.System;

    private T? Installed<T>() where T : class =>
        this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService(typeof(T)) as T;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        Ids.Configure(configurationBuilder);
        JsonColumns.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ArendeDb).Assembly);
        SnakeCase.Apply(modelBuilder);
    }
}
