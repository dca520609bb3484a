using Arende.Application.Accounts;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class PeopleConfiguration : IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Absence>, IEntityTypeConfiguration<SavedFilter>, IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<SignInTry>, IEntityTypeConfiguration<UnsentForm>, IEntityTypeConfiguration<DistributionRow>, IEntityTypeConfiguration<AcknowledgementLink>, IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).UseCollation(SwedishOrder.Collation);
        builder.HasIndex(u => u.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).UseCollation(SwedishOrder.Collation);
        builder.HasIndex(p => p.Email).IsUnique();
        builder.OwnsMany(p => p.Roles, roles =>
        {
            roles.ToTable("PersonRoles");
            roles.WithOwner().HasForeignKey(r => r.PersonId);
            roles.HasKey(r => new { r.PersonId, r.Role });
        });
    }

    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("Absences");
        builder.HasKey(a => a.PersonId);
        builder.Property(a => a.PersonId).ValueGeneratedNever();
        // Every request asks whose deputy somebody is.
        builder.HasIndex(a => a.DeputyId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.DeputyId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedFilters");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.List).HasConversion<string>();
        builder.Property(f => f.Name).UseCollation(SwedishOrder.Collation);
        builder.HasIndex(f => new { f.PersonId, f.List, f.Name }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasKey(a => a.PersonId);
        builder.Property(a => a.PersonId).ValueGeneratedNever();
        builder.HasIndex(a => a.Email).IsUnique();
        builder.Property(a => a.SecurityStamp).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SignInTry> builder)
    {
        builder.ToTable("SignInTries");
        builder.HasKey(t => t.Key);
        builder.HasIndex(t => t.EndsAt);
    }

    public void Configure(EntityTypeBuilder<UnsentForm> builder)
    {
        builder.ToTable("UnsentForms");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.PersonId, f.KeptAt });
        builder.HasIndex(f => f.KeptAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DistributionRow> builder)
    {
        builder.ToTable("DistributionRows");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        // What was sent before there were other ways went by mail.
        builder.Property(r => r.Channel).HasDefaultValue(DistributionChannel.Mail).HasSentinel(DistributionChannel.Mail);
        // One row a recipient and decision, however often the step that makes them is retried.
        builder.HasIndex(r => new { r.DecisionId, r.RecipientNumber }).IsUnique();
        builder.HasIndex(r => r.CaseId);
        builder.HasIndex(r => r.State);
        builder.HasIndex(r => r.UnitId);
        // What a unit has got and nobody there has acknowledged.
        builder.HasIndex(r => r.UnitId, "ix_distribution_rows_unread_of_unit").HasFilter("state = 'Sent'");
    }

    public void Configure(EntityTypeBuilder<AcknowledgementLink> builder)
    {
        builder.ToTable("AcknowledgementLinks");
        builder.HasKey(link => link.Hash);
        builder.HasIndex(link => link.EndsAt);
    }

    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => new { n.PersonId, n.Key }).IsUnique();
        builder.HasIndex(n => new { n.PersonId, n.ReadAt });
        // Few of all that a person has: each step that opens asks whether its case came back just now.
        builder.HasIndex(n => n.CaseId, "ix_notifications_sent_back").HasFilter("kind = 'CaseSentBack'");
    }

    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("Mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Ignore(m => m.Attachments);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextTryAt });
        // Somebody's last one is looked for by each that follows.
        builder.HasIndex(m => new { m.PersonId, m.CreatedAt }, "ix_mails_digests_of_person").HasFilter("kind = 'Digest'");
    }
}
